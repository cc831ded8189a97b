import { clusterEnd, Folder } from "./fold.ts";
import type { Term } from "./query.ts";

/** A part of a text: offsets in UTF-16 units, the second one not in it. */
export type Mark = readonly [from: number, to: number];

/** Finds folded terms in texts as they are written. */
export class Locator {
  readonly #terms: readonly Term[];
  readonly #folder = new Folder();

  constructor(terms: readonly Term[]) {
    this.#terms = terms;
  }

  /** For each term: where it stands in a line. */
  locate(line: string): Mark[][] {
    this.#folder.fold(line);
    const folded = this.#folder.toString();
    return this.#terms.map(({ text }) => {
      const marks: Mark[] = [];
      for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length))
        marks.push(this.#toMark(line, at, at + text.length));
      return marks;
    });
  }

  #toMark(line: string, from: number, to: number): Mark {
    const { at } = this.#folder;
    return [at[from] ?? 0, clusterEnd(line, at[to - 1] ?? 0)];
  }
}

/** Words in their context, with those that were looked for marked. */
export type Snippet = { text: string; marks: readonly Mark[] };

/** Units of a snippet, of those that a small phone surely shows, and of those before the first mark where it would not be among them. */
const SNIPPET = 110;
const SHOWN = 48;
const BEFORE = 28;

/** The part of a line around its first mark, cut at no half character. @param how whether there is more of the line before it, and after. */
export function toSnippet(
  line: string,
  marks: readonly Mark[],
  { isBegun, isCut }: { isBegun: boolean; isCut: boolean },
): Snippet {
  const [[first, afterFirst] = [0, 0]] = join(marks);
  const wanted = afterFirst <= SHOWN ? 0 : Math.max(0, Math.min(first - BEFORE, line.length - SHOWN));
  const from = isLow(line.charCodeAt(wanted)) ? wanted + 1 : wanted;
  const cut = Math.min(line.length, from + SNIPPET);
  const to = isHigh(line.charCodeAt(cut - 1)) ? cut - 1 : cut;
  const head = from > 0 || isBegun ? "…" : "";
  const shown = join(marks).filter(([start, end]) => start >= from && end <= to);
  const move = head.length - from;
  return {
    text: `${head}${line.slice(from, to)}${to < line.length || isCut ? "…" : ""}`,
    marks: shown.map(([start, end]): Mark => [start + move, end + move]),
  };
}

/** Marks in order, those that touch as one. */
export function join(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const [from, to] of marks.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
