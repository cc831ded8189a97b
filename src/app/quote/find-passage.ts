import { type Anchor, scoreAt } from "./anchor.ts";
import { placesOf } from "./quote-hash.ts";

/** From where to where, in UTF-16 units of a `PlainText`. */
export type Passage = { from: number; to: number };

export type Found = Passage & {
  /** How many marks of the context agree. */
  score: number;
};

/** The quoted words in a text: where most of their context stands around them, and of such places the one nearest to where they stood. */
export function findPassage(text: string, anchor: Anchor): Found | undefined {
  let best: Found | undefined;
  for (const from of placesOf(text, anchor.length, anchor.hash)) {
    const found = { from, to: from + anchor.length, score: scoreAt(text, from, anchor) };
    if (best === undefined || isBetter(found, best, anchor.offset)) best = found;
  }
  return best;
}

const isBetter = (a: Found, b: Found, offset: number): boolean =>
  a.score > b.score || (a.score === b.score && Math.abs(a.from - offset) < Math.abs(b.from - offset));
