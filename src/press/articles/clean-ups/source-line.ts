import { replace, textOf, type Tree } from "../body/tree.ts";
import { type CleanUp, nothingFound } from "./clean-up.ts";
import { lastBlock } from "./tail.ts";

const sourceLine = /^[（(]?\s*(?:文章|本文|信息|稿件)?来源\s*[：:]\s*([^，。；\n]{1,40}?)\s*[）)]?$/u;

/** `（文章来源：X）` in the last paragraph: the page names its source above the text. */
export const removeSourceLine: CleanUp = (tree: Tree) => {
  const block = lastBlock(tree);
  if (block?.tagName !== "p") return nothingFound;
  const text = textOf(block).trim();
  const sourceName = sourceLine.exec(text)?.[1];
  if (sourceName === undefined) return nothingFound;
  replace(block);
  return { count: 1, removed: [text], sourceName };
};
