/** An element of a page's head, by its attributes. */
export type HeadTag = { element: "link" | "meta"; attributes: Readonly<Record<string, string>> };

export const named = (name: string, content: string): HeadTag => ({ element: "meta", attributes: { name, content } });

/** As Open Graph has it. */
export const property = (key: string, content: string): HeadTag => ({
  element: "meta",
  attributes: { property: key, content },
});

/** As QQ has it. */
export const itemprop = (key: string, content: string): HeadTag => ({
  element: "meta",
  attributes: { itemprop: key, content },
});

/** Text in one line, of characters that any reader of tags can take: no control characters, and no half of a pair. */
export const toLine = (text: string): string =>
  // Most texts have neither; looking costs a fifth of replacing, for twenty texts a page.
  odd.test(text) || !text.isWellFormed() ? text.toWellFormed().replaceAll(oddOnes, " ").trim() : text;

const odd = /[\s\p{Cc}\uFFFE\uFFFF]/u;
const oddOnes = /[\s\p{Cc}\uFFFE\uFFFF]+/gu;
