import { attribute, type Element, elementsOf, findShown, replace, textOf, type Tree } from "../body/tree.ts";
import type { CleanUp } from "./clean-up.ts";

const hidden = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/iu;
const emptied: ReadonlySet<string> = new Set(["center", "div", "h1", "h2", "h3", "h4", "h5", "h6", "p", "section"]);

/** What browsers do not show (`display:none`), and paragraphs that hold nothing, which authors use as space. */
export const removeHiddenParagraphs: CleanUp = (tree: Tree) => {
  const removed: string[] = [];
  const gone = new Set<Element>();
  let count = 0;
  for (const element of elementsOf(tree)) {
    if (gone.has(element) || !isHidden(element)) continue;
    for (const inner of elementsOf(element)) gone.add(inner);
    const text = textOf(element).trim();
    if (text !== "") removed.push(text);
    replace(element);
    count++;
  }
  const shown = findShown(tree);
  for (const element of elementsOf(tree)) {
    if (!emptied.has(element.tagName) || shown.has(element)) continue;
    replace(element);
    count++;
  }
  return { count, removed };
};

const isHidden = (element: Element): boolean =>
  attribute(element, "hidden") !== undefined || hidden.test(attribute(element, "style") ?? "");
