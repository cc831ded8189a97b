import XMLBuilder from "fast-xml-builder";

/** What an element holds: attributes (`@name`), text (`#text`) and elements by their names. What is undefined is left out. */
type Content = {
  readonly [attribute: `@${string}`]: string | undefined;
  readonly [name: string]: Xml | readonly Xml[] | undefined;
};
export type Xml = string | Content;

/**
 * Text without the characters that no XML 1.0 document may hold, escaped or not: the builder escapes marks and lets these through. Half
 * a surrogate pair becomes U+FFFD, as in UTF-8; a carriage return goes, because a parser would read it as a line feed.
 */
const clean = (_name: string, text: unknown): unknown =>
  typeof text === "string" ? text.toWellFormed().replace(/[^\t\n -\uFFFD]/g, "") : text;

const builder = new XMLBuilder({
  attributeNamePrefix: "@",
  ignoreAttributes: false,
  suppressEmptyNode: true,
  // Else `true` is an attribute without a value, as in HTML.
  suppressBooleanAttributes: false,
  tagValueProcessor: clean,
  attributeValueProcessor: clean,
});

/** A document, whose content is its root, in one line: no reader of it needs white space between elements. */
export const printXml = (document: Content): string =>
  builder.build({ "?xml": { "@version": "1.0", "@encoding": "UTF-8" }, ...document });
