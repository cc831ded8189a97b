import { attribute, type Element, elementsOf, isEmpty, replace, textOf, type Tree } from "../body/tree.ts";
import type { CleanUp } from "./clean-up.ts";

const hidden = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/iu;
const emptied: ReadonlySet<string> = new Set(["center", "div", "h1", "h2", "h3", "h4", "h5", "h6", "p", "section"]);

/** What browsers do not show (`display:none`), and paragraphs that hold nothing, which authors use as space. */
export const removeHiddenParagraphs: CleanUp = (tree: Tree) => {
  const removed: string[] = [];
  let count = 0;
  for (const element of elementsOf(tree).toReversed()) {
    if (!isHidden(element) && !(emptied.has(element.tagName) && isEmpty(element))) continue;
    const text = textOf(element).trim();
    if (text !== "") removed.unshift(text);
    replace(element);
    count++;
  }
  return { count, removed };
};

const isHidden = (element: Element): boolean =>
  attribute(element, "hidden") !== undefined || hidden.test(attribute(element, "style") ?? "");
