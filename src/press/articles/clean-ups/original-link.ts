import { toWebUrl } from "../body/addresses.ts";
import { attribute, elementsOf, replace, textOf, type Tree } from "../body/tree.ts";
import { type CleanUp, nothingFound } from "./clean-up.ts";
import { lastBlock } from "./tail.ts";

const label = /^(?:来源|原文|原文链接|链接|阅读原文|查看原文)\s*[:：]\s*/u;

/** The bare address of the original at the very end, `<http://…>`, or what is left of it without one, `<>`: the page names its source itself. */
export const removeOriginalLink: CleanUp = (tree: Tree) => {
  const block = lastBlock(tree);
  if (block?.tagName !== "p") return nothingFound;
  const text = textOf(block).trim();
  const written = text.replace(label, "");
  const [link, second] = elementsOf(block, "a");
  if (second !== undefined || (link === undefined && written !== "<>")) return nothingFound;
  const sourceUrl = link === undefined ? undefined : toWebUrl(attribute(link, "href") ?? "");
  if (link !== undefined && (sourceUrl === undefined || toWebUrl(written) !== sourceUrl)) return nothingFound;
  replace(block);
  return { count: 1, removed: [text], ...(sourceUrl !== undefined && { sourceUrl }) };
};
