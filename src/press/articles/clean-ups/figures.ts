import {
  type Child,
  contentOf,
  createElement,
  type Element,
  elementsOf,
  isElement,
  replace,
  textOf,
  type Tree,
} from "../body/tree.ts";
import type { CleanUp } from "./clean-up.ts";
import { isCentred } from "./wrappers.ts";

/** What captions begin with: `图：`, `图1`, `图表 2：`, `图片来源：`, `▲`, and the sources of charts. */
const captionMark =
  /^[（(【[]?\s*(?:[▲△↑]|图[片表]?\s*[\d一二三四五六七八九十]{1,3}(?:[：:、.\s]|$)|图(?:[片表]?(?:来源|说明|注|为)?|源)\s*[：:]|资料图|(?:(?:资料|数据)?来源|供图|摄影?|制图|注)\s*[：:/])/u;
const MAXIMUM_CAPTION = 60;
/** A centred line without a full stop, when it is as short as this. */
const MAXIMUM_CENTRED = 40;

/** Pictures that stand alone, `<center><img></center>` among them, become figures, with the line below when it is plainly a caption. */
export const makeFigures: CleanUp = (tree: Tree) => {
  let count = 0;
  for (const block of tree.childNodes.filter(isParagraph)) {
    if (block.parentNode === null) continue; // it became a caption
    const { pictures, rest } = splitPictures(block);
    if (pictures.length === 0) continue;
    const below = rest.length === 0 ? nextParagraph(block) : undefined;
    const caption = toCaption(below ?? block, below === undefined ? rest : contentOf(below));
    if (rest.length > 0 && caption.length === 0) continue;
    if (below !== undefined && caption.length > 0) replace(below);
    const last = pictures.length - 1;
    const figures = pictures.map((picture, index) =>
      createElement("figure", {}, index === last ? [picture, ...caption] : [picture]),
    );
    replace(block, figures);
    count += figures.length;
  }
  return { count, removed: [] };
};

const isParagraph = (node: Child | undefined): node is Element => isElement(node) && node.tagName === "p";

/** The pictures that a paragraph begins with, and what comes after them. */
function splitPictures(paragraph: Element): { pictures: Element[]; rest: Child[] } {
  const content = contentOf(paragraph);
  const pictures: Element[] = [];
  const first = content.findIndex((child) => {
    if (isPicture(child)) pictures.push(child);
    return !isPicture(child) && !(isElement(child) && child.tagName === "br");
  });
  return { pictures, rest: first === -1 ? [] : content.slice(first) };
}

/** A picture, or a link around one. */
function isPicture(node: Child): node is Element {
  if (!isElement(node)) return false;
  if (node.tagName === "img") return true;
  const [picture, second] = contentOf(node);
  return node.tagName === "a" && picture?.nodeName === "img" && second === undefined;
}

/** A line of a paragraph as a caption, if it is plainly one. */
function toCaption(paragraph: Element, line: readonly Child[]): Element[] {
  const text = line.map(textOf).join("").trim();
  const isMarked = captionMark.test(text) && text.length <= MAXIMUM_CAPTION;
  const isShort = text.length <= MAXIMUM_CENTRED && !/[。；]/u.test(text);
  // A bold line is more likely the next heading.
  const isBold = line.every((child) => child.nodeName === "strong" || child.nodeName === "b");
  if (text === "" || line.some(holdsPicture)) return [];
  return isMarked || (isCentred(paragraph) && isShort && !isBold) ? [createElement("figcaption", {}, line)] : [];
}

const holdsPicture = (node: Child): boolean =>
  isElement(node) && (node.tagName === "img" || elementsOf(node, "img").length > 0);

function nextParagraph(block: Element): Element | undefined {
  const siblings = block.parentNode?.childNodes ?? [];
  const next = siblings[siblings.indexOf(block) + 1];
  return isParagraph(next) ? next : undefined;
}
