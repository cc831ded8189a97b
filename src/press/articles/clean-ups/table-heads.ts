import {
  attribute,
  contentOf,
  createElement,
  type Element,
  elementsOf,
  isElement,
  isEmpty,
  replace,
  type Tree,
  unwrap,
} from "../body/tree.ts";
import type { CleanUp } from "./clean-up.ts";

/** A table's first row of `th` or of bold cells becomes its head, so that every cell is read with its column's name. */
export const makeTableHeads: CleanUp = (tree: Tree) => {
  const tables = elementsOf(tree, "table").filter(makeHead);
  return { count: tables.length, removed: [] };
};

function makeHead(table: Element): boolean {
  const body = table.childNodes.find((child): child is Element => child.nodeName === "tbody");
  if (body === undefined || table.childNodes.some((child) => child.nodeName === "thead")) return false;
  const [first, second] = body.childNodes.filter((child): child is Element => child.nodeName === "tr");
  if (first === undefined || second === undefined) return false;
  const cells = first.childNodes.filter(isElement);
  if (cells.length < 2 || !cells.every(isHeadCell)) return false;
  const heads = cells.map(toHead);
  replace(first);
  replace(body, [createElement("thead", {}, [createElement("tr", {}, heads)]), body]);
  return true;
}

/** A cell that spans rows would reach out of the head. */
const isHeadCell = (cell: Element): boolean =>
  attribute(cell, "rowspan") === undefined && (cell.tagName === "th" || isEmpty(cell) || boldOf(cell) !== undefined);

function boldOf(cell: Element): Element | undefined {
  const [bold, second] = contentOf(cell);
  return second === undefined && isElement(bold) && (bold.tagName === "strong" || bold.tagName === "b")
    ? bold
    : undefined;
}

function toHead(cell: Element): Element {
  const bold = boldOf(cell);
  if (bold !== undefined) unwrap(bold);
  const head = createElement("th", { scope: "col" }, cell.childNodes);
  head.attrs.push(...cell.attrs.filter(({ name }) => name !== "scope"));
  return head;
}
