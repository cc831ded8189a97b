import { createElement, elementsOf, replace, type Tree } from "../body/tree.ts";
import type { CleanUp } from "./clean-up.ts";

/** The page's title is its `h1`: headings of a text begin at `h2`, and none skips a level. */
export const mendHeadingLevels: CleanUp = (tree: Tree) => {
  const open: number[] = [];
  let count = 0;
  for (const heading of elementsOf(tree, "h1", "h2", "h3", "h4", "h5", "h6")) {
    const written = Number(heading.tagName.slice(1));
    while ((open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    const level = Math.min(open.length + 1, 6);
    if (level === written) continue;
    replace(heading, [createElement(`h${level}`, {}, heading.childNodes)]);
    count++;
  }
  return { count, removed: [] };
};
