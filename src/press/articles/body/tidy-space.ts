import {
  type Child,
  elementsOf,
  isBlock,
  isElement,
  isText,
  nodesOf,
  type Parent,
  setChildren,
  type Text,
  type Tree,
} from "./tree.ts";

// A line break in the source is a space on the page, and Chinese has none between its characters.
const brokenChinese = /(?<=[\p{Script=Han}，。；：、！？”’）》】…])[ \t]*\n\s*(?=[\p{Script=Han}“‘（《【…])/gu;

/** Takes out the white space that no page shows: between blocks, at the edges of a paragraph (indents too), and doubled. */
export function tidySpace(tree: Tree): void {
  const preformatted = new Set(elementsOf(tree, "pre").flatMap((element) => [element, ...nodesOf(element)]));
  for (const parent of [tree, ...elementsOf(tree)]) {
    if (isElement(parent) && preformatted.has(parent)) continue;
    tidyChildren(parent);
  }
}

function tidyChildren(parent: Parent): void {
  const atBlock = !isElement(parent) || isBlock(parent);
  const { childNodes } = parent;
  const kept: Child[] = [];
  for (const [index, child] of childNodes.entries()) {
    if (isText(child))
      tidyText(child, { start: isEdge(childNodes[index - 1], atBlock), end: isEdge(childNodes[index + 1], atBlock) });
    if (!isText(child) || child.value !== "") kept.push(child);
  }
  if (atBlock) {
    while (kept[0]?.nodeName === "br") kept.shift();
    while (kept.at(-1)?.nodeName === "br") kept.pop();
  }
  if (kept.length < childNodes.length) setChildren(parent, kept);
}

const isEdge = (neighbour: Child | undefined, atBlock: boolean): boolean =>
  neighbour === undefined ? atBlock : neighbour.nodeName === "br" || isBlock(neighbour);

function tidyText(text: Text, edges: { start: boolean; end: boolean }): void {
  let { value } = text;
  if (value.includes("\n")) value = value.replace(brokenChinese, "");
  value = value.replace(/[ \t\n\f\r]{2,}|[\t\n\f\r]/gu, " ");
  if (edges.start) value = value.trimStart();
  if (edges.end) value = value.trimEnd();
  text.value = value;
}
