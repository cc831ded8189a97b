import {
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

const MAXIMUM = 40;
/** A line that ends so is a sentence, or leads to what follows. */
const sentenceEnd = /[。；，、：:;,.…][”’」』）)]*$/u;

/** `<p><strong>…</strong></p>`, short, alone and not a sentence, is a heading that was never marked as one. */
export const makeHeadings: CleanUp = (tree: Tree) => {
  const level = elementsOf(tree, "h1", "h2").length === 0 ? "h2" : "h3";
  const last = tree.childNodes.findLast((child) => isElement(child));
  let count = 0;
  for (const block of tree.childNodes.slice()) {
    const bold = isElement(block) && block !== last ? toBoldLine(block) : undefined;
    if (bold === undefined) continue;
    replace(block, [createElement(level, {}, bold.childNodes)]);
    count++;
  }
  return { count, removed: [] };
};

/** The one bold element that is all of a paragraph, if it reads like a heading. */
function toBoldLine(block: Element): Element | undefined {
  const [bold, second] = contentOf(block);
  if (block.tagName !== "p" || second !== undefined || !isElement(bold)) return undefined;
  if (bold.tagName !== "strong" && bold.tagName !== "b") return undefined;
  const text = textOf(bold).trim();
  if (text === "" || text.length > MAXIMUM || text.includes("\n") || sentenceEnd.test(text)) return undefined;
  return elementsOf(bold, "img", "video", "audio").length === 0 ? bold : undefined;
}
