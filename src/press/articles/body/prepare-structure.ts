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

/** Gives headings ids for links to them, and tables a box of their own to scroll in, reachable by keyboard. */
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
  for (const table of elementsOf(tree, "table")) if (!isNested(table)) wrapTable(table);
}

function wrapTable(table: Element): void {
  const caption = table.childNodes.find((child) => child.nodeName === "caption");
  const label = caption === undefined ? "" : textOf(caption).replace(/\s+/gu, " ").trim();
  const box = createElement("div", { role: "region", tabindex: "0", "aria-label": label === "" ? "表格" : label }, []);
  replace(table, [box]);
  box.childNodes.push(table);
  table.parentNode = box;
}

function isNested(table: Element): boolean {
  for (let parent = table.parentNode; isElement(parent); parent = parent.parentNode)
    if (parent.tagName === "td" || parent.tagName === "th") return true;
  return false;
}
