/** A body between parsing and printing: parse5's own nodes, and the few operations on them that the rules need. None recurses. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html } from "parse5";

export type Tree = DefaultTreeAdapterTypes.DocumentFragment;
export type Element = DefaultTreeAdapterTypes.Element;
export type Text = DefaultTreeAdapterTypes.TextNode;
export type Child = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: Child | Parent | null | undefined): node is Element =>
  node !== null && node !== undefined && "tagName" in node;
export const isText = (node: Child | undefined): node is Text => node?.nodeName === "#text";
export const isBlank = (text: string): boolean => !/\S/u.test(text);

/** Names that begin a line of their own, known to the policy or not. */
const blocks: ReadonlySet<string> = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "caption",
  "center",
  "dd",
  "details",
  "dialog",
  "dir",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hgroup",
  "hr",
  "legend",
  "li",
  "listing",
  "main",
  "menu",
  "nav",
  "ol",
  "optgroup",
  "option",
  "p",
  "plaintext",
  "pre",
  "search",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "tr",
  "ul",
  "xmp",
]);
export const isBlock = (node: Child | Parent | null | undefined): node is Element =>
  isElement(node) && blocks.has(node.tagName);

/** Elements that show something without a text of their own. */
const shown: ReadonlySet<string> = new Set(["audio", "embed", "hr", "iframe", "img", "object", "video"]);

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((held) => held.name === name)?.value;
}

export function setAttribute(element: Element, name: string, value: string): void {
  const held = element.attrs.find((each) => each.name === name);
  if (held === undefined) element.attrs.push({ name, value });
  else held.value = value;
}

export function removeAttribute(element: Element, name: string): void {
  element.attrs = element.attrs.filter((held) => held.name !== name);
}

export function createElement(name: string, attributes: Record<string, string>, children: readonly Child[]): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  const element = defaultTreeAdapter.createElement(name, html.NS.HTML, attrs);
  setChildren(element, children);
  return element;
}

export const createText = (value: string): Text => defaultTreeAdapter.createTextNode(value);

export function setChildren(parent: Parent, children: readonly Child[]): void {
  parent.childNodes = [...children];
  for (const child of children) child.parentNode = parent;
}

/** Puts others, or nothing, in a node's place. */
export function replace(node: Child, others: readonly Child[] = []): void {
  const parent = node.parentNode;
  if (parent === null) return;
  node.parentNode = null;
  parent.childNodes.splice(parent.childNodes.indexOf(node), 1, ...others);
  for (const other of others) other.parentNode = parent;
}

export const unwrap = (element: Element): void => replace(element, element.childNodes);

/** All nodes below, in the order of the document, as they are now. */
export function nodesOf(root: Parent): Child[] {
  const found: Child[] = [];
  const pending: Child[] = root.childNodes.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    found.push(node);
    if (!("childNodes" in node)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index];
      if (child !== undefined) pending.push(child);
    }
  }
  return found;
}

/** All elements below, or those of some names. */
export function elementsOf(root: Parent, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  for (const node of nodesOf(root)) {
    if (isElement(node) && (names.length === 0 || names.includes(node.tagName))) found.push(node);
  }
  return found;
}

/** The text below, as written; a line break counts as one. */
export function textOf(node: Child | Parent): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  if (!("childNodes" in node)) return "";
  let text = "";
  for (const each of nodesOf(node)) {
    if (isText(each)) text += each.value;
    else if (each.nodeName === "br") text += "\n";
  }
  return text;
}

/** All elements that hold something to see. */
export function findShown(root: Parent): Set<Parent> {
  const holders = new Set<Parent>();
  for (const node of nodesOf(root).toReversed()) {
    if (isText(node) ? isBlank(node.value) : !shown.has(node.nodeName) && !(isElement(node) && holders.has(node)))
      continue;
    if (node.parentNode !== null) holders.add(node.parentNode);
  }
  return holders;
}

/** Whether a reader would see nothing of it. */
export function isEmpty(node: Child): boolean {
  if (isText(node)) return isBlank(node.value);
  if (!isElement(node)) return true;
  if (shown.has(node.tagName)) return false;
  return nodesOf(node).every((each) => (isText(each) ? isBlank(each.value) : !shown.has(each.nodeName)));
}

/** Its children but for blank text, comments and line breaks at either end. */
export function contentOf(parent: Parent): Child[] {
  const children = parent.childNodes.filter((child) => (isText(child) ? !isBlank(child.value) : isElement(child)));
  while (children[0]?.nodeName === "br") children.shift();
  while (children.at(-1)?.nodeName === "br") children.pop();
  return children;
}

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, "class") ?? "").split(/\s+/u).includes(name);
