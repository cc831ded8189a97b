import { defaultTreeAdapter, html } from "parse5";
import { allowedElements, bodyBounds, forcedAttributes, removedWithContent } from "#contract/body-policy";
import { withoutControls } from "../without-controls.ts";
import { isWellNested } from "./nesting.ts";
import {
  type Child,
  createText,
  type Element,
  isBlank,
  isBlock,
  isElement,
  isText,
  nodesOf,
  type Parent,
  type Tree,
} from "./tree.ts";

/** Maps, because the policy's objects would answer to `constructor` too. */
const policy = new Map(
  Object.entries(allowedElements).map(([name, attributes]) => [name, new Map(Object.entries(attributes))]),
);
const forced = new Map(
  Object.entries(forcedAttributes).map(([name, attributes]) => [name, Object.entries(attributes)]),
);

/** Where an element has a meaning; elsewhere it is a `div` if it begins a line, and else gives way to its children. */
const homes = new Map<string, readonly string[]>([
  ["caption", ["table"]],
  ["dd", ["dl"]],
  ["dt", ["dl"]],
  ["figcaption", ["figure"]],
  ["li", ["ol", "ul"]],
  ["rp", ["ruby"]],
  ["rt", ["ruby"]],
  ["summary", ["details"]],
  ["tbody", ["table"]],
  ["td", ["tr"]],
  ["tfoot", ["table"]],
  ["th", ["tr"]],
  ["thead", ["table"]],
  ["tr", ["tbody", "tfoot", "thead"]],
]);

/** An element without this is not worth keeping. */
const needed = new Map([
  ["a", "href"],
  ["audio", "src"],
  ["img", "src"],
  ["video", "src"],
]);

/** Levels that a table takes, so that none is cut in the middle. */
const TABLE_DEPTH = 4;

/** Content of these is no text for people, or is shown only where the element cannot be. */
const invisible: ReadonlySet<string> = new Set([
  "iframe",
  "noembed",
  "noframes",
  "noscript",
  "script",
  "style",
  "template",
  "title",
  "head",
]);

export type Sanitized = {
  tree: Tree;
  /** Whether a parser makes the same tree of the printed text again. */
  wellNested: boolean;
  /** Visible text that went with an unsafe element. */
  removed: string[];
};

type Frame = {
  nodes: readonly Child[];
  index: number;
  target: Parent;
  /** Whether the frame is that of the target itself, not of an element that gave way to its children. */
  isOwn: boolean;
  depth: number;
  inParagraph: boolean;
  inLink: boolean;
};

/** A new tree that holds only what the policy allows. Text stays, but for that of elements whose content is none. */
export function sanitize(root: Tree): Sanitized {
  const tree = defaultTreeAdapter.createDocumentFragment();
  const result: Sanitized = { tree, wellNested: true, removed: [] };
  const frames: Frame[] = [
    { nodes: root.childNodes, index: 0, target: tree, isOwn: false, depth: 0, inParagraph: false, inLink: false },
  ];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const node = frame.nodes[frame.index++];
    if (node === undefined) {
      frames.pop();
      dropEmptied(frame);
    } else if (isText(node)) keepText(node.value, frame, result);
    else if (isElement(node)) {
      const inner = keepElement(node, frame, result);
      if (inner !== undefined) frames.push(inner);
    }
  }
  return result;
}

function keepText(value: string, { target }: Frame, result: Sanitized): void {
  const text = createText(withoutControls(value));
  if (target.nodeName === "pre" && target.childNodes.length === 0) text.value = text.value.replace(/^\n+/u, "");
  if (/^(?:t(?:able|body|foot|head|r)|[ou]l|dl)$/u.test(target.nodeName)) {
    if (isBlank(text.value)) return;
    result.wellNested = false;
  }
  if (text.value === "") return;
  add(text, target);
}

/** @returns the frame in which the element's children are to be judged, if any. */
function keepElement(element: Element, frame: Frame, result: Sanitized): Frame | undefined {
  const { depth, inLink, inParagraph, target } = frame;
  const within = (parent: Parent, change: Partial<Frame>): Frame => ({
    ...frame,
    nodes: element.childNodes,
    index: 0,
    target: parent,
    isOwn: parent !== target,
    ...change,
  });
  if (element.namespaceURI !== html.NS.HTML || removedWithContent.has(element.tagName)) {
    const text = shownText(element);
    if (text !== "") result.removed.push(text);
    return undefined;
  }
  const name = toAllowedName(element, frame);
  if (name === undefined) return within(target, {});
  const attrs = toAllowedAttributes(name, element);
  const need = needed.get(name);
  if (need !== undefined && attrs.every((held) => held.name !== need))
    return name === "a" ? within(target, {}) : undefined;
  if (!isWellNested(name, target.nodeName, inParagraph)) result.wellNested = false;
  const kept = defaultTreeAdapter.createElement(name, html.NS.HTML, attrs);
  add(kept, target);
  if (name === "video" || name === "audio") return undefined;
  const inCell = name === "td" || name === "th" || name === "caption";
  return within(kept, {
    depth: depth + 1,
    inParagraph: name === "p" || (inParagraph && !inCell),
    inLink: inLink || name === "a",
  });
}

/** A paragraph that held nothing but what was left out goes too. */
function dropEmptied({ isOwn, nodes, target }: Frame): void {
  if (!isOwn || nodes.length === 0 || target.childNodes.length > 0 || !/^(?:a|figure|p)$/u.test(target.nodeName))
    return;
  if (isElement(target)) target.parentNode?.childNodes.pop();
}

/** What a browser would have shown of it. */
const shownText = (element: Element): string =>
  [element, ...nodesOf(element)]
    .flatMap((node) => (isElement(node) && !invisible.has(node.tagName) ? node.childNodes.filter(isText) : []))
    .map(({ value }) => value)
    .join("")
    .trim();

function toAllowedName(element: Element, { depth, inLink, target }: Frame): string | undefined {
  const name = element.tagName;
  const atHome = homes.get(name)?.includes(target.nodeName) ?? true;
  const room = depth + (name === "table" ? TABLE_DEPTH : 0) < bodyBounds.depth;
  if (!room && element.childNodes.length > 0) return undefined;
  if (name === "a" && inLink) return undefined;
  if (policy.has(name) && atHome) return name;
  return isBlock(element) && !/^t(?:body|foot|head|r)$/u.test(name) ? "div" : undefined;
}

function toAllowedAttributes(name: string, element: Element): Element["attrs"] {
  const patterns = policy.get(name);
  const fixed = forced.get(name) ?? [];
  const attrs: Element["attrs"] = [];
  for (const held of element.attrs) {
    const pattern = held.prefix === undefined ? patterns?.get(held.name) : undefined;
    const value = withoutControls(held.value);
    if (pattern?.test(value) === true && !fixed.some(([key]) => key === held.name))
      attrs.push({ name: held.name, value });
  }
  for (const [key, value] of fixed) attrs.push({ name: key, value });
  return attrs;
}

function add(node: Child, target: Parent): void {
  node.parentNode = target;
  target.childNodes.push(node);
}
