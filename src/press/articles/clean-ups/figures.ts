import {
  type Child,
  contentOf,
  createElement,
  type Element,
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
  const used = new Set<Child>();
  let count = 0;
  for (const block of tree.childNodes.slice()) {
    if (!isElement(block) || block.tagName !== "p" || used.has(block)) continue;
    const { pictures, rest } = splitPictures(block);
    if (pictures.length === 0) continue;
    const figures = pictures.map((picture) => createElement("figure", {}, [picture]));
    const last = figures.at(-1);
    if (rest.length > 0) {
      if (!isCaption(createElement("p", {}, rest))) continue;
      last?.childNodes.push(createElement("figcaption", {}, rest));
    } else {
      const next = nextElement(block);
      if (next !== undefined && isCaption(next)) {
        last?.childNodes.push(createElement("figcaption", {}, contentOf(next)));
        used.add(next);
        replace(next);
      }
    }
    for (const figure of figures) for (const child of figure.childNodes) child.parentNode = figure;
    replace(block, figures);
    count += figures.length;
  }
  return { count, removed: [] };
};

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

function isCaption(block: Element): boolean {
  if (block.tagName !== "p" || block.childNodes.some((child) => child.nodeName === "img")) return false;
  const text = textOf(block).trim();
  if (text === "") return false;
  if (captionMark.test(text)) return text.length <= MAXIMUM_CAPTION;
  return isCentred(block) && text.length <= MAXIMUM_CENTRED && !/[。；]/u.test(text) && !isBold(block);
}

/** A bold line is more likely the next heading. */
const isBold = (block: Element): boolean =>
  contentOf(block).every((child) => child.nodeName === "strong" || child.nodeName === "b");

function nextElement(block: Element): Element | undefined {
  const siblings = block.parentNode?.childNodes ?? [];
  const next = siblings[siblings.indexOf(block) + 1];
  return isElement(next) ? next : undefined;
}
