import { dayOf } from "../day-of.ts";
import { filterKey, type Key, keysOfTerm, pairsOfTerm, spaces } from "./keys.ts";
import type { Query, Term } from "./query.ts";
import type { SegmentReader } from "./segment-reader.ts";
import { TIMED } from "./segments.ts";
import { LONGEST_IN_SLOT } from "./slots.ts";
import { articleAt, zoneAt } from "./zones.ts";

/** An article in which all that is asked for may stand. */
export type Candidate = {
  reader: SegmentReader;
  /** Its number in its segment. */
  article: number;
  /** For each term the zones in which it may begin. */
  zones: readonly (readonly number[])[];
  /** Something that must not stand in it may. */
  isSuspect: boolean;
};

/** Where terms are looked for: anywhere, in titles, in titles and summaries. */
export type Scope = "anywhere" | "title" | "top";

/** The articles of a segment that hold all keys of a query, the newest first. */
export async function toCandidates(reader: SegmentReader, query: Query, scope: Scope): Promise<Candidate[]> {
  const { terms, without, category, tag, source } = query;
  const filters = [
    ...(category === undefined ? [] : [filterKey("category", category)]),
    ...(tag === undefined ? [] : [filterKey("tag", tag)]),
    ...(source === undefined ? [] : [filterKey("source", source)]),
  ];
  const [isInTime, found, filed, suspects] = await Promise.all([
    toInTime(reader, query),
    Promise.all(terms.map(async (term) => byArticle(await placesOf(term, reader, scope)))),
    Promise.all(filters.map(async (key) => byArticle(await reader.placesOf(key)))),
    Promise.all(without.map(async (term) => byArticle(await placesOf(term, reader, "anywhere")))),
  ]);
  // A pair is told exactly: what holds an excluded term of two units need not be looked at.
  const excluded = suspects.filter((_, index) => without[index]?.text.length === 2);
  const sets = [...found, ...filed].toSorted((a, b) => a.size - b.size);
  const first = sets[0]?.keys() ?? Array.from({ length: reader.segment.articles }, (_, index) => index);
  const articles = [...first].filter(
    (article) =>
      isInTime(article) && sets.every((set) => set.has(article)) && !excluded.some((set) => set.has(article)),
  );
  return articles.map((article) => ({
    reader,
    article,
    zones: found.map((zones) => zones.get(article) ?? []),
    isSuspect: suspects.some((zones) => zones.has(article)),
  }));
}

const MINUTES_OF_DAY = 1440;
/** Clocks of time zones are as far apart. */
const CLOCKS = 14 * 60;

/** Whether an article may have been published on the days that are asked for, by the times of its block. */
async function toInTime(reader: SegmentReader, { from, to }: Query): Promise<(article: number) => boolean> {
  const { newestAt, oldestAt } = reader.segment;
  const isWhole = (from === undefined || dayOf(oldestAt) >= from) && (to === undefined || dayOf(newestAt) <= to);
  if (isWhole) return () => true;
  const times = await reader.timesOf();
  const first = from === undefined ? 0 : Date.parse(from) / 60_000 - CLOCKS;
  const last = to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to) / 60_000 + MINUTES_OF_DAY + CLOCKS;
  return (article) => {
    const block = Math.floor(article / TIMED);
    return (times[block] ?? 0) >= first && (times[block + 1] ?? 0) <= last;
  };
}

/** The zones that are told of each article. */
function byArticle(places: Uint32Array): Map<number, number[]> {
  const articles = new Map<number, number[]>();
  for (const place of places) {
    const zones = articles.get(articleAt(place));
    if (zones === undefined) articles.set(articleAt(place), [zoneAt(place)]);
    else zones.push(zoneAt(place));
  }
  return articles;
}

async function placesOf({ text }: Term, reader: SegmentReader, scope: Scope): Promise<Uint32Array> {
  const first = text.slice(0, LONGEST_IN_SLOT);
  if (scope === "anywhere") return placesOfAll(keysOfTerm(first, reader.segment.hasText), reader, isTelling(first));
  const inTitle = await placesOfAll(pairsOfTerm(first, spaces.title), reader);
  if (scope === "title") return inTitle;
  return union(inTitle, await placesOfAll(pairsOfTerm(first, spaces.summary), reader));
}

/** Lists that are fetched of a term at once, of triples and of pairs: with more, fewer candidates prove false, and more is fetched. */
const FEW_TRIPLES = 2;
const FEW_PAIRS = 3;
const LISTS = 5;
/** Pairs of digits and letters say little: they are everywhere. */
const isTelling = (text: string): boolean => /^[\u3400-\u9fff]+$/u.test(text);
/** Of what is left, what chance alone would leave. */
const BY_CHANCE = 0.1;
/** So few are looked at rather than a list fetched that is apart. */
const FEW = 32;

/** Where all keys stand: the first of them in the zone that is told, the others there or in the next. */
async function placesOfAll(keys: readonly Key[], reader: SegmentReader, areTelling = true): Promise<Uint32Array> {
  const at = spread(keys, LISTS);
  const first = areTelling ? spread(at, reader.segment.hasText ? FEW_TRIPLES : FEW_PAIRS) : at;
  const lists = await Promise.all(first.map(async (key) => ({ key, list: await reader.listOf(key) })));
  const { segment } = reader;
  let found: Uint32Array | undefined;
  let byChance = 0;
  const narrow = (places: Uint32Array): void => {
    byChance = found === undefined ? places.length : byChance * Math.min(1, (2 * places.length) / segment.zones);
    found = found === undefined ? places : near(found, places, segment.hasText);
  };
  for (const { list } of lists) if (list.places !== undefined) narrow(list.places);
  const apart = lists.filter(({ list }) => list.places === undefined);
  apart.sort((a, b) => a.list.articles - b.list.articles);
  for (const { key } of apart) if (found === undefined || found.length > FEW) narrow(await reader.placesOf(key));
  const others = at.filter((key) => !first.includes(key));
  if (found !== undefined && byChance > BY_CHANCE * found.length)
    for (const { places } of await Promise.all(others.map((key) => reader.listOf(key))))
      if (places !== undefined) narrow(places);
  return found ?? NONE;
}

const NONE = new Uint32Array(0);

/** The first, the last, and as many between as are asked for. */
function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from(
    { length: most },
    (_, index) => items[Math.round((index * (items.length - 1)) / (most - 1))],
  ).filter((item) => item !== undefined);
}

/** @param isAfter the others are of keys that come later in a term; else either may be the later one. */
function near(one: Uint32Array, other: Uint32Array, isAfter: boolean): Uint32Array {
  const set = new Set(other);
  return one.filter((place) => set.has(place) || set.has(place + 1) || (!isAfter && set.has(place - 1)));
}

const union = (one: Uint32Array, other: Uint32Array): Uint32Array =>
  new Uint32Array(new Set([...one, ...other])).sort();
