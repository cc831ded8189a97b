import { BitReader, BitWriter, DamagedSegment, toParameter } from "./bits.ts";
import { allSpaces, type Key } from "./keys.ts";
import { articleAt, zoneAt, ZONES } from "./zones.ts";

/** A key, and the places at which it stands, ascending, at least one. */
export type Posting = Key & { places: Uint32Array };

/** Where a key stands: in how many articles; at which places, if its bucket tells that. */
export type List = { articles: number; places?: Uint32Array };

/** What the buckets of a segment have in common. */
export type BucketShape = { bits: number; articles: number; hasText: boolean };

export const bucketOf = ({ key }: Key, { bits }: BucketShape): number => (bits === 0 ? 0 : key >>> (32 - bits));

/**
 * Whether a list has a file of its own: rare words are told apart without it, and of long segments it is long. In those with text, which
 * are asked first, lists are short.
 */
export const isApart = (count: number, { articles, hasText }: BucketShape): boolean => !hasText && 8 * count > articles;

/** @param postings of one bucket, by space and key. */
export function encodeBucket(postings: readonly Posting[], shape: BucketShape): Uint8Array<ArrayBuffer> {
  const writer = new BitWriter();
  const range = 2 ** (32 - shape.bits);
  let at = 0;
  for (const space of allSpaces) {
    const first = at;
    while (postings[at]?.space === space) at++;
    writer.gamma(at - first);
    const parameter = toParameter(range, Math.max(1, at - first));
    let before = -1;
    for (let index = first; index < at; index++) {
      const key = (postings[index]?.key ?? 0) % range;
      writer.rice(key - before - 1, parameter);
      before = key;
    }
  }
  for (const { places } of postings) {
    const count = countArticles(places);
    writer.gamma(count - 1);
    if (!isApart(count, shape)) writePlaces(writer, places, { count, articles: shape.articles });
  }
  return writer.toBytes();
}

/** The file of a list apart. */
export function encodeList(places: Uint32Array, { articles }: BucketShape): Uint8Array<ArrayBuffer> {
  const writer = new BitWriter();
  writePlaces(writer, places, { count: countArticles(places), articles });
  return writer.toBytes();
}

/** @throws {DamagedSegment} */
export const decodeList = (bytes: Uint8Array, count: number, { articles }: BucketShape): Uint32Array =>
  readPlaces(new BitReader(bytes), { count, articles });

export function countArticles(places: Uint32Array): number {
  let count = 0;
  let last = -1;
  for (let at = 0; at < places.length; at++) {
    const article = articleAt(places[at] ?? 0);
    if (article !== last) count++;
    last = article;
  }
  return count;
}

type Counts = { count: number; articles: number };

function writePlaces(writer: BitWriter, places: Uint32Array, { count, articles }: Counts): void {
  const parameter = toParameter(articles, count);
  let before = -1;
  for (let at = 0; at < places.length;) {
    const article = articleAt(places[at] ?? 0);
    let end = at + 1;
    while (end < places.length && articleAt(places[end] ?? 0) === article) end++;
    writer.rice(article - before - 1, parameter);
    before = article;
    writer.gamma(end - at - 1);
    for (let last = -1; at < end; at++) {
      const zone = zoneAt(places[at] ?? 0);
      writer.gamma(zone - last - 1);
      last = zone;
    }
  }
}

/** A bucket as it was fetched. */
export class Bucket {
  readonly #lists = new Map<number, Key & List>();

  /** @throws {DamagedSegment} */
  constructor(bytes: Uint8Array, number: number, shape: BucketShape) {
    const reader = new BitReader(bytes);
    const range = 2 ** (32 - shape.bits);
    const keys: Key[] = [];
    for (const space of allSpaces) {
      const count = reader.gamma();
      const parameter = toParameter(range, Math.max(1, count));
      let key = number * range - 1;
      for (let index = 0; index < count; index++) {
        key += reader.rice(parameter) + 1;
        keys.push({ space, key });
      }
    }
    for (const key of keys) this.#lists.set(nameOf(key), { ...key, ...readList(reader, shape) });
  }

  listOf(key: Key): List {
    return this.#lists.get(nameOf(key)) ?? NOWHERE;
  }

  [Symbol.iterator](): Iterator<Key & List> {
    return this.#lists.values();
  }
}

const nameOf = ({ space, key }: Key): number => space * 2 ** 32 + key;

const NOWHERE: List = { articles: 0, places: new Uint32Array(0) };

function readList(reader: BitReader, shape: BucketShape): List {
  const count = reader.gamma() + 1;
  if (count > shape.articles) throw new DamagedSegment("It counts more than there is.");
  if (isApart(count, shape)) return { articles: count };
  return { articles: count, places: readPlaces(reader, { count, articles: shape.articles }) };
}

function readPlaces(reader: BitReader, { count, articles }: Counts): Uint32Array {
  const places: number[] = [];
  const parameter = toParameter(articles, count);
  let article = -1;
  for (let index = 0; index < count; index++) {
    article += reader.rice(parameter) + 1;
    let zone = -1;
    for (let more = reader.gamma(); more >= 0; more--) {
      zone += reader.gamma() + 1;
      places.push(article * ZONES + zone);
    }
  }
  return new Uint32Array(places);
}
