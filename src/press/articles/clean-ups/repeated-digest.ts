import { type Element, isElement, isEmpty, replace, textOf, type Tree } from "../body/tree.ts";
import { type CleanUp, nothingFound } from "./clean-up.ts";

/** A digest repeats one of the paragraphs it stands above, mostly the first, sometimes the one after a lead. */
const PARAGRAPHS = 3;
/** A shorter quotation may begin like a paragraph by chance. */
const MINIMUM = 8;

const medium = /[（(][^（）()]{1,20}[）)]$/u;

/** The digest in front, `> …（财联社）`, when the beginning of a paragraph says the same. */
export const removeRepeatedDigest: CleanUp = (tree: Tree) => {
  const blocks = tree.childNodes.filter((child): child is Element => isElement(child) && !isEmpty(child));
  const [quotation, ...others] = blocks;
  if (quotation?.tagName !== "blockquote" || others.length === 0) return nothingFound;
  const text = textOf(quotation).trim();
  const digest = text.replace(medium, "").trim();
  const wanted = toComparable(digest);
  const paragraphs = others.filter((block) => block.tagName === "p").slice(0, PARAGRAPHS);
  const repeated =
    wanted.length >= MINIMUM && paragraphs.some((paragraph) => toComparable(textOf(paragraph)).startsWith(wanted));
  if (repeated) replace(quotation);
  return { count: repeated ? 1 : 0, removed: repeated ? [text] : [], digest };
};

const toComparable = (text: string): string => text.replace(/\s+/gu, "").replace(/[。；，、.…！？]+$/u, "");
