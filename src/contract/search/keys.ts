/**
 * What a segment knows of an article: pairs of neighbouring units, in all its text, its title and its summary; runs of three and four
 * units of figures and Latin words, since their pairs are in every long article, and, in a segment with text, three of whatever kind; and
 * the terms it is filed under.
 */
export const spaces = { text: 0, run: 1, title: 2, summary: 3, filter: 4 } as const;
export type Space = (typeof spaces)[keyof typeof spaces];
export const allSpaces: readonly Space[] = Object.values(spaces);

/** A key of 32 bits, in its space. Those of pairs and runs are exact: no two share one. */
export type Key = { space: Space; key: number };

/**
 * Tells a key's 32 bits apart as evenly as chance would: its first bits choose a bucket. One to one ("lowbias32", public domain, Chris
 * Wellons).
 */
export function mix(key: number): number {
  let bits = Math.imul(key ^ (key >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

export const pairOf = (first: number, second: number): number => mix((first << 16) | second);

/** @param tag 1 for a run of three; four fill 28 bits, three 21. */
export const toRunKey = (bits: number, tag: 0 | 1): number => mix((tag << 30) | bits);

/** Of three units of whatever kind. Two may share one: what is found by it is looked at. */
export const toTripleKey = (first: number, second: number, third: number): number =>
  mix(pairOf(first, second) ^ Math.imul(third, 0x9e3779b1));

/** ASCII digits and letters, the point and the percent sign: what figures and Latin words are made of. */
export const isRunUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x2e || unit === 0x25;

/** The key of a category, a tag or a source. Two may share one: what is found by it is looked at. */
export function filterKey(kind: "category" | "tag" | "source", name: string): Key {
  let bits = 0x811c9dc5;
  const text = `${kind}:${name}`;
  for (let index = 0; index < text.length; index++) bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  return { space: spaces.filter, key: mix(bits) };
}

/** The longest runs where they are: all that must be in a text for a folded term to be in it, in its order. */
export function keysOfTerm(term: string, hasTriples: boolean): Key[] {
  const keys: Key[] = [];
  const unit = (index: number): number => term.charCodeAt(index);
  for (let index = 0; index < term.length - 1;) {
    const run = runLength(term, index);
    if (run > 2) {
      let bits = 0;
      for (let at = index; at < index + run; at++) bits = (bits << 7) | unit(at);
      keys.push({ space: spaces.run, key: toRunKey(bits, run === 3 ? 1 : 0) });
      // Runs overlap by one at least, as pairs do.
      index += runLength(term, index + 1) === run ? 1 : run - 1;
    } else if (hasTriples && term.length > 2) {
      // At the end, with the unit before.
      const at = Math.min(index, term.length - 3);
      keys.push({ space: spaces.run, key: toTripleKey(unit(at), unit(at + 1), unit(at + 2)) });
      index = at + 3 === term.length ? term.length : index + 1;
    } else {
      keys.push({ space: spaces.text, key: pairOf(unit(index), unit(index + 1)) });
      index++;
    }
  }
  return keys;
}

/** How many of up to four units from here are of a figure or a Latin word. */
function runLength(term: string, index: number): number {
  let length = 0;
  while (length < 4 && index + length < term.length && isRunUnit(term.charCodeAt(index + length))) length++;
  return length;
}

/** The pairs of a folded term alone: what titles and summaries are known by. */
export function pairsOfTerm(term: string, space: Space): Key[] {
  return Array.from({ length: term.length - 1 }, (_, index) => ({
    space,
    key: pairOf(term.charCodeAt(index), term.charCodeAt(index + 1)),
  }));
}
