import {
  attribute,
  createElement,
  type Element,
  elementsOf,
  isElement,
  removeAttribute,
  replace,
  setAttribute,
  textOf,
  type Tree,
} from "./tree.ts";

/** Gives headings ids for links to them, tables a box of their own to scroll in, and both it and code a way to be reached by keys. */
export function prepareStructure(tree: Tree): void {
  for (const [index, heading] of elementsOf(tree, "h2", "h3", "h4", "h5", "h6").entries())
    setAttribute(heading, "id", `s-${index + 1}`);
  for (const cell of elementsOf(tree, "td", "th")) {
    // Markdown's own way to say how a column is aligned.
    const aligned = /text-align\s*:\s*(left|center|right)/iu.exec(attribute(cell, "style") ?? "")?.[1];
    if (aligned !== undefined) setAttribute(cell, "align", aligned.toLowerCase());
  }
  for (const part of elementsOf(tree, "div"))
    for (const name of ["role", "tabindex", "aria-label"]) removeAttribute(part, name);
  for (const code of elementsOf(tree, "pre")) setAttribute(code, "tabindex", "0");
  // Who moves by regions must be able to tell them apart.
  const counts = new Map<string, number>();
  for (const table of elementsOf(tree, "table").filter((candidate) => !isNested(candidate))) {
    const name = nameOf(table);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    wrapTable(table, count === 1 ? name : `${name} ${count}`);
  }
}

function nameOf(table: Element): string {
  const caption = table.childNodes.find((child) => child.nodeName === "caption");
  const text = caption === undefined ? "" : textOf(caption).replace(/\s+/gu, " ").trim();
  return text === "" ? "表格" : text;
}

function wrapTable(table: Element, label: string): void {
  const box = createElement("div", { role: "region", tabindex: "0", "aria-label": label }, []);
  replace(table, [box]);
  box.childNodes.push(table);
  table.parentNode = box;
}

function isNested(table: Element): boolean {
  for (let parent = table.parentNode; isElement(parent); parent = parent.parentNode)
    if (parent.tagName === "td" || parent.tagName === "th") return true;
  return false;
}
