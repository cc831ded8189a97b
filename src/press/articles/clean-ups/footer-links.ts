import { toWebUrl } from "../body/addresses.ts";
import { attribute, type Element, elementsOf, replace, textOf, type Tree } from "../body/tree.ts";
import type { CleanUp, Facts } from "./clean-up.ts";
import { lastBlock } from "./tail.ts";

const backToCategory = /^返回(?!首页)(.{1,40})$/u;
const toOriginal = /^(?:阅读|查看)?原文(?:链接)?$/u;
const footerLink = /^(?:返回.{1,40}|(?:阅读|查看)?原文(?:链接)?|更多(?:报道|新闻)|首页)$/u;
const separators = /^[\s｜|·•/—-]*$/u;

/** `[返回X新闻](…)｜[返回首页](…)`, in one line or two: our pages have their own ways back. */
export const removeFooterLinks: CleanUp = (tree: Tree) => {
  const removed: string[] = [];
  const facts: Facts = {};
  for (let block = lastBlock(tree); block !== undefined && isFooter(block); block = lastBlock(tree)) {
    Object.assign(facts, toFacts(block));
    removed.unshift(textOf(block).trim());
    replace(block);
  }
  return { count: removed.length, removed, ...facts };
};

function isFooter(block: Element): boolean {
  const links = elementsOf(block, "a");
  if (block.tagName !== "p" || links.length === 0) return false;
  if (!links.every((link) => footerLink.test(textOf(link).trim()))) return false;
  const linked = links.reduce((length, link) => length + textOf(link).length, 0);
  const text = textOf(block);
  const between = links.reduce((rest, link) => rest.replace(textOf(link), ""), text);
  return between.length === text.length - linked && separators.test(between);
}

function toFacts(block: Element): Facts {
  const facts: Facts = {};
  for (const link of elementsOf(block, "a")) {
    const text = textOf(link).trim();
    const categoryName = backToCategory.exec(text)?.[1];
    const sourceUrl = toOriginal.test(text) ? toWebUrl(attribute(link, "href") ?? "") : undefined;
    if (categoryName !== undefined) facts.categoryName = categoryName;
    if (sourceUrl !== undefined) facts.sourceUrl = sourceUrl;
  }
  return facts;
}
