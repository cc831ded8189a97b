import {
  type Child,
  createElement,
  isBlank,
  isBlock,
  isElement,
  isText,
  nodesOf,
  type Parent,
  replace,
  setChildren,
  type Tree,
} from "./tree.ts";

/** Takes comments out, and gives every loose line of text at the top a paragraph of its own. */
export function toBlocks(tree: Tree): void {
  for (const node of nodesOf(tree)) if (!isElement(node) && !isText(node)) replace(node);
  wrapLooseLines(tree, findBlocky(tree));
}

/** All elements that begin a line of their own, or hold one that does. */
export function findBlocky(root: Parent): Set<Parent> {
  const blocky = new Set<Parent>();
  for (const node of nodesOf(root).toReversed()) {
    if (!isBlock(node) && !(isElement(node) && blocky.has(node))) continue;
    blocky.add(node);
    if (node.parentNode !== null) blocky.add(node.parentNode);
  }
  return blocky;
}

/** Puts what stands between an element's blocks into paragraphs; blank text there goes. */
export function wrapLooseLines(parent: Parent, blocky: ReadonlySet<Parent>): void {
  const children: Child[] = [];
  let line: Child[] = [];
  const endLine = () => {
    if (!line.every((child) => isText(child) && isBlank(child.value))) children.push(createElement("p", {}, line));
    line = [];
  };
  for (const child of parent.childNodes) {
    if (!isBlock(child) && !(isElement(child) && blocky.has(child))) {
      line.push(child);
      continue;
    }
    endLine();
    children.push(child);
  }
  endLine();
  setChildren(parent, children);
}
