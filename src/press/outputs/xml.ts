/** What an element holds: attributes (`@name`), text (`#text`) and elements by their names. What is undefined is left out. */
type Content = {
  readonly [attribute: `@${string}`]: string | undefined;
  readonly [name: string]: Xml | readonly Xml[] | undefined;
};
export type Xml = string | Content;

/** A document, whose content is its root, in one line: no reader of it needs white space between elements. */
export const printXml = (document: Content): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${toMarkup(document).inner}`;

function printElement(name: string, content: Xml): string {
  if (typeof content === "string") return `<${name}>${escapeXml(content)}</${name}>`;
  const { attributes, inner } = toMarkup(content);
  return inner === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
}

function toMarkup(content: Content): { attributes: string; inner: string } {
  let attributes = "";
  let inner = "";
  for (const [name, value] of Object.entries(content)) {
    if (value === undefined) continue;
    if (typeof value === "string" && name.startsWith("@")) attributes += ` ${name.slice(1)}="${escapeXml(value)}"`;
    else if (typeof value === "string" && name === "#text") inner += escapeXml(value);
    else for (const each of [value].flat()) inner += printElement(name, each);
  }
  return { attributes, inner };
}

/** In hexadecimal, which rssboard.org/rss-profile advises: some readers unescape names twice. */
const references = new Map(["&", "<", ">", '"'].map((mark) => [mark, `&#x${mark.charCodeAt(0).toString(16)};`]));

/**
 * Text as markup of an element or an attribute, without the characters that no XML 1.0 document may hold, escaped or not. Half a
 * surrogate pair becomes U+FFFD, as in UTF-8; a carriage return goes, because a parser would read it as a line feed.
 */
const escapeXml = (text: string): string =>
  text.toWellFormed().replace(/[&<>"]|[^\t\n -\uFFFD]/g, (character) => references.get(character) ?? "");
