import {
  bucketOf,
  type BucketShape,
  countArticles,
  encodeBucket,
  encodeList,
  isApart,
  type Posting,
} from "#contract/search/bucket";
import { fold, Folder } from "#contract/search/fold";
import {
  allSpaces,
  filterKey,
  isRunUnit,
  type Key,
  pairOf,
  type Space,
  spaces,
  toRunKey,
  toTripleKey,
} from "#contract/search/keys";
import { type Entry, printEntry } from "#contract/search/entry";
import { type Line, type Read, toLines } from "#contract/search/visible-text";
import { BARE_ZONE, toZone, ZONES } from "#contract/search/zones";
import type { TermLink } from "#contract/term";
import { SlotPrinter } from "./slot-printer.ts";
import { UnitLists } from "./unit-lists.ts";

/** What of an article is searched, and shown of it. */
export type Searched = Entry & Read;

/** Makes a segment of articles that are given one after the other. */
export class SegmentBuilder {
  readonly #hasText: boolean;
  readonly #folder = new Folder();
  /** What is kept for each key are zones, counted through. */
  readonly #lists: { space: Space; units: UnitLists }[];
  readonly #text: Buffer<ArrayBuffer>[] = [];
  /** For each article. */
  readonly #zonesOf: number[] = [];
  #zones = 0;

  /** @param length how many articles there will be, about. */
  constructor({ hasText, length }: { hasText: boolean; length: number }) {
    this.#hasText = hasText;
    const bits = Math.max(0, Math.ceil(Math.log2(length / 64)));
    this.#lists = allSpaces.map((space) => ({ space, units: new UnitLists(Math.min(8, bits)) }));
  }

  add(article: Searched): void {
    const lines = toLines(article);
    const slots = this.#hasText ? new SlotPrinter(printEntry(article)) : undefined;
    const zone = slots?.zone ?? BARE_ZONE;
    let at = 0;
    for (const line of lines) {
      // The title stands in the entry itself, which each zone has.
      const isTitle = line.space === spaces.title;
      this.#addLine(line, { at: isTitle ? undefined : at, zone });
      if (!isTitle) at += line.text.length + 1;
    }
    for (const { space, key } of filtersOf(article)) this.#listOf(space).add(key, this.#zones);
    const zones = toZone(Math.max(0, at - 1), zone) + 1;
    if (slots !== undefined)
      this.#text.push(
        slots.print(
          lines
            .slice(1)
            .map((line) => `${line.text}\n`)
            .join(""),
          zones,
        ),
      );
    this.#zones += zones;
    this.#zonesOf.push(zones);
  }

  /** @param how `at`: where the line begins in the article's text; undefined: it is all in the first zone. */
  #addLine({ text, space }: Line, { at, zone }: { at: number | undefined; zone: number }): void {
    const folder = this.#folder;
    folder.fold(text);
    const { units, at: offsets, length } = folder;
    const own = space === spaces.text ? undefined : this.#lists[space]?.units;
    const pairs = this.#listOf(spaces.text);
    const runs = this.#listOf(spaces.run);
    let where = this.#zones + (at === undefined ? 0 : toZone(at, zone));
    // Where the next zone begins, in the line; the last one has no end.
    const last = this.#zones + ZONES - 1;
    let end = at === undefined || where === last ? Number.POSITIVE_INFINITY : zone - (at % zone);
    let run = 0;
    for (let index = 0; index < length; index++) {
      const unit = units[index] ?? 0;
      while ((offsets[index] ?? 0) >= end) {
        where++;
        end = where === last ? Number.POSITIVE_INFINITY : end + zone;
      }
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
      } else if (this.#hasText && index + 2 < length)
        runs.add(toTripleKey(unit, units[index + 1] ?? 0, units[index + 2] ?? 0), where);
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

  /** For each article how many zones it has. */
  get zonesOf(): readonly number[] {
    return this.#zonesOf;
  }

  /** Of all articles, one after the other. */
  get text(): Buffer<ArrayBuffer>[] {
    return this.#text;
  }

  /** Of all keys, as postings. */
  get count(): number {
    return this.#lists.reduce((sum, { units }) => sum + units.count(), 0);
  }

  /** The files of buckets, and of lists apart. */
  *encode(bits: number): Generator<{ bytes: Uint8Array<ArrayBuffer>; of: number | Key }> {
    const shape: BucketShape = { bits, articles: this.#zonesOf.length, hasText: this.#hasText };
    const keys = Array.from({ length: 2 ** bits }, (): Key[] => []);
    for (const key of this.#keys()) keys[bucketOf(key, shape)]?.push(key);
    const toPosting = this.#toPostings();
    for (const [bucket, own] of keys.entries()) {
      const postings = own.map(toPosting);
      yield { bytes: encodeBucket(postings, shape), of: bucket };
      for (const { places, ...key } of postings)
        if (isApart(countArticles(places), shape)) yield { bytes: encodeList(places, shape), of: key };
    }
  }

  *postings(): Generator<Posting> {
    const toPosting = this.#toPostings();
    for (const key of this.#keys()) yield toPosting(key);
  }

  *#keys(): Generator<Key> {
    for (const { space, units } of this.#lists) for (const key of units.keys()) yield { space, key };
  }

  #toPostings(): (key: Key) => Posting {
    const placeOf = new Uint32Array(this.#zones);
    let at = 0;
    for (const [article, zones] of this.#zonesOf.entries())
      for (let zone = 0; zone < zones; zone++) placeOf[at++] = article * ZONES + zone;
    return ({ space, key }) => {
      const places = this.#listOf(space).unitsOf(key);
      for (let index = 0; index < places.length; index++) places[index] = placeOf[places[index] ?? 0] ?? 0;
      return { space, key, places };
    };
  }
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
