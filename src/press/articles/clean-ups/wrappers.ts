import { findBlocky, wrapLooseLines } from "../body/to-blocks.ts";
import {
  attribute,
  contentOf,
  createElement,
  type Element,
  elementsOf,
  isBlock,
  isElement,
  type Parent,
  replace,
  setAttribute,
  type Tree,
  unwrap,
} from "../body/tree.ts";
import type { CleanUp } from "./clean-up.ts";

const inline: ReadonlySet<string> = new Set(["big", "font", "nobr", "span", "tt"]);
const sections: ReadonlySet<string> = new Set([
  "address",
  "article",
  "aside",
  "center",
  "div",
  "fieldset",
  "footer",
  "form",
  "header",
  "hgroup",
  "main",
  "nav",
  "section",
]);
/** Their one line of text needs no paragraph inside. */
const lines: ReadonlySet<string> = new Set([
  "caption",
  "dd",
  "dt",
  "figcaption",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "p",
  "summary",
  "td",
  "th",
]);

/** Elements that only dress text: `<font>`, `<span>` go; `<center>`, `<div>`, `<section>` become paragraphs, or go where they hold some. */
export const removeWrappers: CleanUp = (tree: Tree) => {
  const blocky = findBlocky(tree);
  let count = 0;
  // From the inside out: what a section holds is settled before the section is.
  for (const element of elementsOf(tree).toReversed()) {
    if (inline.has(element.tagName) || (element.tagName === "p" && isLoneLine(element))) unwrap(element);
    else if (sections.has(element.tagName)) removeSection(element, blocky);
    else continue;
    count++;
  }
  wrapLooseLines(tree, blocky);
  return { count, removed: [] };
};

function removeSection(element: Element, blocky: ReadonlySet<Parent>): void {
  const holdsBlocks = element.childNodes.some((child) => isBlock(child) || (isElement(child) && blocky.has(child)));
  if (holdsBlocks) wrapLooseLines(element, blocky);
  if (holdsBlocks || isLoneLine(element)) return unwrap(element);
  const paragraph = createElement("p", {}, element.childNodes);
  if (isCentred(element)) setAttribute(paragraph, "align", "center");
  replace(element, [paragraph]);
}

/** `<td><p>12</p></td>`, as word processors write cells. */
function isLoneLine({ parentNode }: Element): boolean {
  if (!isElement(parentNode) || !lines.has(parentNode.tagName)) return false;
  return parentNode.childNodes.length <= 3 && contentOf(parentNode).length === 1;
}

/** Figures look for it: a centred line under a picture is its caption. */
export const isCentred = (element: Element): boolean =>
  element.tagName === "center" ||
  attribute(element, "align") === "center" ||
  /text-align\s*:\s*center/iu.test(attribute(element, "style") ?? "");
