import { bucketOf, type BucketShape, encodeBucket, type Posting } from "#contract/search/bucket";
import { fold, Folder } from "#contract/search/fold";
import { allSpaces, filterKey, isRunUnit, type Key, pairOf, type Space, spaces, toRunKey } from "#contract/search/keys";
import { type Hit, printHit } from "#contract/search/record";
import { WINDOW } from "#contract/search/segments";
import { type Line, type Read, toLines } from "#contract/search/visible-text";
import type { TermLink } from "#contract/term";
import { UnitLists } from "./unit-lists.ts";

/** What of an article is searched, and shown of it. */
export type Searched = Hit & Read;

/** Makes a segment of articles that are given one after the other. */
export class SegmentBuilder {
  readonly #hasText: boolean;
  readonly #folder = new Folder();
  readonly #lists: { space: Space; units: UnitLists }[];
  /** The text, in windows. */
  readonly #text: string[] = [];
  #windows = 0;
  /** For each article. */
  readonly #windowsOf: number[] = [];
  #articles = 0;

  /** @param length how many articles there will be, about. */
  constructor({ hasText, length }: { hasText: boolean; length: number }) {
    this.#hasText = hasText;
    const bits = Math.max(0, Math.ceil(Math.log2(length / 64)));
    this.#lists = allSpaces.map((space) => ({ space, units: new UnitLists(Math.min(8, bits)) }));
  }

  /** What postings count. */
  get units(): number {
    return this.#hasText ? this.#windows : this.#articles;
  }

  add(article: Searched): void {
    const lines = toLines(article);
    const first = this.units;
    // The title stands in the line of the hit itself.
    let at = printHit(article).length + 1;
    for (const line of lines) {
      const isTitle = line.space === spaces.title;
      this.#addLine(line, first, isTitle ? undefined : at);
      if (!isTitle) at += line.text.length + 1;
    }
    for (const key of filtersOf(article)) this.#put(key, first);
    if (this.#hasText) this.#addText(article, lines, at);
    this.#articles++;
  }

  /** @param at where the line begins in the article's text; undefined: it is all in the first window. */
  #addLine({ text, space }: Line, first: number, at: number | undefined): void {
    const folder = this.#folder;
    folder.fold(text);
    const { units, at: offsets, length } = folder;
    const own = space === spaces.text ? undefined : this.#lists[space]?.units;
    const pairs = this.#listOf(spaces.text);
    const runs = this.#listOf(spaces.run);
    const inWindows = this.#hasText && at !== undefined;
    let run = 0;
    for (let index = 0; index < length; index++) {
      const unit = units[index] ?? 0;
      const where = inWindows ? first + Math.floor((at + (offsets[index] ?? 0)) / WINDOW) : first;
      if (index + 1 < length) {
        const pair = pairOf(unit, units[index + 1] ?? 0);
        pairs.add(pair, where);
        own?.add(pair, where);
      }
      run = this.#runFrom(index, run);
      if (run > 2) {
        const three = (unit << 14) | ((units[index + 1] ?? 0) << 7) | (units[index + 2] ?? 0);
        runs.add(toRunKey(three, 1), where);
        if (run > 3) runs.add(toRunKey((three << 7) | (units[index + 3] ?? 0), 0), where);
      }
    }
  }

  /** How many units of a figure or a Latin word stand from here on, given how many from the one before. */
  #runFrom(index: number, before: number): number {
    if (before > 0) return before - 1;
    const { units, length } = this.#folder;
    let end = index;
    while (end < length && isRunUnit(units[end] ?? 0)) end++;
    return end - index;
  }

  #listOf(space: Key["space"]): UnitLists {
    const list = this.#lists[space];
    if (list === undefined) throw new RangeError(`There is no space ${space}.`);
    return list.units;
  }

  #put({ space, key }: Key, unit: number): void {
    this.#listOf(space).add(key, unit);
  }

  #addText(article: Searched, lines: readonly Line[], length: number): void {
    const count = Math.ceil(length / WINDOW);
    const text = [printHit(article), ...lines.slice(1).map((line) => line.text)].map((line) => `${line}\n`).join("");
    this.#text.push(text.padEnd(count * WINDOW, "\n"));
    this.#windows += count;
    this.#windowsOf.push(count);
  }

  /** How many articles there are, and windows in each. */
  get windowsOf(): readonly number[] {
    return this.#windowsOf;
  }

  get text(): string {
    return this.#text.join("");
  }

  /** Of all keys, as postings. */
  get count(): number {
    return this.#lists.reduce((sum, { units }) => sum + units.count(), 0);
  }

  /** By bucket. */
  encode(bits: number): Uint8Array<ArrayBuffer>[] {
    const shape: BucketShape = { bits, units: this.units };
    const keys = Array.from({ length: 2 ** bits }, (): Key[] => []);
    for (const key of this.#keys()) keys[bucketOf(key, shape)]?.push(key);
    return keys.map((own) => encodeBucket(own.map(this.#toPosting), shape));
  }

  *postings(): Generator<Posting> {
    for (const key of this.#keys()) yield this.#toPosting(key);
  }

  *#keys(): Generator<Key> {
    for (const { space, units } of this.#lists) for (const key of units.keys()) yield { space, key };
  }

  readonly #toPosting = ({ space, key }: Key): Posting => ({ space, key, units: this.#listOf(space).unitsOf(key) });
}

/** By slug and by name, as people know them. */
function filtersOf({ categories, tags, sourceName }: Searched): Key[] {
  const keys = (kind: "category" | "tag", terms: readonly TermLink[]): Key[] =>
    [...new Set(terms.flatMap(({ slug, name }) => [fold(slug), fold(name)]))].map((name) => filterKey(kind, name));
  return [
    ...keys("category", categories),
    ...keys("tag", tags),
    ...(sourceName === undefined ? [] : [filterKey("source", fold(sourceName))]),
  ];
}
