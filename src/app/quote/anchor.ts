import { hashOf } from "./quote-hash.ts";

/** What names a passage of an article: see docs/decisions/0016-quote-links.md. In UTF-16 units of its `PlainText`. */
export type Anchor = {
  /** Where it stood when it was quoted. */
  offset: number;
  length: number;
  /** Of the quoted words. */
  hash: number;
  /** Of what stood around it: one mark each for the text before and after it, near and wide. */
  context: string;
};

/** How many units around a passage a mark of its context is made of. A correction near by changes some of the marks. */
const NEAR = 8;
const WIDE = 32;

const MARK_LENGTH = 3;

/** Of a passage that stands where it stood, with all around it. */
export const FULL_SCORE = 5;

export const toAnchor = (text: string, from: number, to: number): Anchor => ({
  offset: from,
  length: to - from,
  hash: hashOf(text.slice(from, to)),
  context: contextOf(text, from, to),
});

/** How many marks of the context agree where a passage may stand, and one more where it is the very place. */
export function scoreAt(text: string, from: number, { offset, length, context }: Anchor): number {
  const marks = contextOf(text, from, from + length);
  let score = from === offset ? 1 : 0;
  for (let index = 0; index < marks.length; index += MARK_LENGTH)
    if (marks.slice(index, index + MARK_LENGTH) === context.slice(index, index + MARK_LENGTH)) score++;
  return score;
}

const contextOf = (text: string, from: number, to: number): string =>
  [NEAR, WIDE]
    .flatMap((size) => [text.slice(Math.max(0, from - size), from), text.slice(to, to + size)].map(toMark))
    .join("");

const toMark = (text: string): string => (hashOf(text) % 36 ** MARK_LENGTH).toString(36).padStart(MARK_LENGTH, "0");

/** The fragment of a quote link, without its `#`. */
export const printAnchor = ({ offset, length, hash, context }: Anchor): string =>
  `q=${offset.toString(36)}.${length.toString(36)}.${hash.toString(36)}.${context}`;

/** Offsets and lengths of far more than any article has, and 52 bits. What follows is a text fragment, or what others put behind addresses. */
const ANCHOR = /^#q=([\da-z]{1,6})\.([\da-z]{1,6})\.([\da-z]{1,11})\.([\da-z]{12})(?![\w.-])/u;

/** Whether an address leads to a quotation, readable or not. */
export const isQuoteHash = (hash: string): boolean => hash.startsWith("#q=");

/** The passage that a fragment names, if it can be read. */
export function parseAnchor(hash: string): Anchor | undefined {
  const [, offset = "", length = "", digest = "", context = ""] = ANCHOR.exec(hash) ?? [];
  const anchor = { offset: parseInt(offset, 36), length: parseInt(length, 36), hash: parseInt(digest, 36), context };
  // A passage has a length, and a digest of 52 bits.
  return anchor.length > 0 && anchor.hash < 2 ** 52 ? anchor : undefined;
}

/** The fragment without the part that is a browser's: some leave it in the address, others take it away. */
export const withoutDirective = (hash: string): string => hash.replace(/:~:.*$/su, "");
