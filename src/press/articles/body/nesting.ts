/**
 * Nestings that a parser takes apart again (HTML standard, "in body" and "in table"): what is printed from such a tree is read
 * as another tree, which is how cleaned HTML has been made to run scripts (mutation XSS).
 */
const closesParagraph: ReadonlySet<string> = new Set([
  "blockquote",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "figcaption",
  "figure",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "hr",
  "li",
  "ol",
  "p",
  "pre",
  "summary",
  "table",
  "ul",
]);

const onlyChildren: ReadonlyMap<string, readonly string[]> = new Map([
  ["table", ["caption", "tbody", "tfoot", "thead"]],
  ["tbody", ["tr"]],
  ["tfoot", ["tr"]],
  ["thead", ["tr"]],
  ["tr", ["td", "th"]],
]);

const isHeading = (name: string): boolean => /^h\d$/u.test(name);

/** Whether a printed element is read again as the child of this parent. */
export function isWellNested(name: string, parent: string, inParagraph: boolean): boolean {
  if (inParagraph && closesParagraph.has(name)) return false;
  if (isHeading(name) && isHeading(parent)) return false;
  return onlyChildren.get(parent)?.includes(name) ?? true;
}
