import { type Element, isElement, isEmpty, type Tree } from "../body/tree.ts";

/** The last block of a body that holds anything. */
export function lastBlock(tree: Tree): Element | undefined {
  const last = tree.childNodes.findLast((child) => !isEmpty(child));
  return isElement(last) ? last : undefined;
}
