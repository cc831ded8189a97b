import { dayOf } from "../day-of.ts";
import { filterKey, type Key, keysOfTerm, pairsOfTerm, spaces } from "./keys.ts";
import type { Query, Term } from "./query.ts";
import type { SegmentReader } from "./segment-reader.ts";
import { IN_BLOCK } from "./segments.ts";

/** An article in which all that is asked for may stand. */
export type Candidate = {
  reader: SegmentReader;
  /** Its place in its segment. */
  article: number;
  /** For each term the windows in which it may begin, in a segment with text. */
  windows: readonly (readonly number[])[];
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
  const [isInTime, starts, termUnits, filterUnits, suspectUnits] = await Promise.all([
    toInTime(reader, query),
    reader.segment.hasText ? reader.startsOf() : undefined,
    Promise.all(terms.map((term) => unitsOf(term, reader, scope))),
    Promise.all(filters.map((key) => reader.unitsOf(key))),
    Promise.all(without.map((term) => unitsOf(term, reader, "anywhere"))),
  ]);
  const toWindows = (units: Uint32Array): Map<number, number[]> => byArticle(units, starts);
  const found = termUnits.map(toWindows);
  const filed = filterUnits.map(toWindows);
  const suspects = suspectUnits.map(toWindows);
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
    windows: found.map((windows) => windows.get(article) ?? []),
    isSuspect: suspects.some((windows) => windows.has(article)),
  }));
}

const MINUTES_OF_DAY = 1440;
/** Clocks of zones are as far apart. */
const ZONES = 14 * 60;

/** Whether an article may have been published on the days that are asked for, by the times of its block. */
async function toInTime(reader: SegmentReader, { from, to }: Query): Promise<(article: number) => boolean> {
  const { newestAt, oldestAt } = reader.segment;
  const isWhole = (from === undefined || dayOf(oldestAt) >= from) && (to === undefined || dayOf(newestAt) <= to);
  if (isWhole) return () => true;
  const times = await reader.timesOf();
  const first = from === undefined ? 0 : Date.parse(from) / 60_000 - ZONES;
  const last = to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to) / 60_000 + MINUTES_OF_DAY + ZONES;
  return (article) => {
    const block = Math.floor(article / IN_BLOCK);
    return (times[block] ?? 0) >= first && (times[block + 1] ?? 0) <= last;
  };
}

function byArticle(units: Uint32Array, starts: Uint32Array | undefined): Map<number, number[]> {
  const articles = new Map<number, number[]>();
  let article = 0;
  for (const unit of units) {
    if (starts === undefined) articles.set(unit, []);
    else {
      while ((starts[article + 1] ?? Number.POSITIVE_INFINITY) <= unit) article++;
      const windows = articles.get(article);
      if (windows === undefined) articles.set(article, [unit]);
      else windows.push(unit);
    }
  }
  return articles;
}

async function unitsOf(term: Term, reader: SegmentReader, scope: Scope): Promise<Uint32Array> {
  if (scope === "anywhere") return unitsOfAll(term, keysOfTerm(term.text), reader);
  const inTitle = await unitsOfAll(term, pairsOfTerm(term.text, spaces.title), reader);
  if (scope === "title") return inTitle;
  return union(inTitle, await unitsOfAll(term, pairsOfTerm(term.text, spaces.summary), reader));
}

/** Lists that are fetched of a term at once: with more, fewer candidates prove false, and more is fetched. */
const FEW_LISTS = 3;
const LISTS = 5;
/** Pairs of digits and letters say little: they are everywhere. */
const TELLING = /^[\u3400-\u9fff]+$/u;
/** Of what is left, what chance alone would leave. */
const BY_CHANCE = 0.1;

/** Where all keys stand, the first of them in the window that is told, the others there or in the next. */
async function unitsOfAll(term: Term, keys: readonly Key[], reader: SegmentReader): Promise<Uint32Array> {
  const { hasText, units } = reader.segment;
  const at = spread(keys, LISTS);
  const first = hasText && TELLING.test(term.text) ? spread(at, FEW_LISTS) : at;
  const [start, ...lists] = await Promise.all(first.map((key) => reader.unitsOf(key)));
  let found = start ?? NONE;
  let byChance = found.length;
  const narrow = (list: Uint32Array): void => {
    found = hasText ? near(found, list) : both(found, list);
    byChance *= Math.min(1, ((hasText ? 2 : 1) * list.length) / units);
  };
  lists.forEach(narrow);
  const others = at.filter((key) => !first.includes(key));
  if (byChance > BY_CHANCE * found.length)
    (await Promise.all(others.map((key) => reader.unitsOf(key)))).forEach(narrow);
  return found;
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

function both(one: Uint32Array, other: Uint32Array): Uint32Array {
  const set = new Set(other);
  return one.filter((unit) => set.has(unit));
}

function near(one: Uint32Array, other: Uint32Array): Uint32Array {
  const set = new Set(other);
  return one.filter((unit) => set.has(unit) || set.has(unit + 1));
}

const union = (one: Uint32Array, other: Uint32Array): Uint32Array =>
  new Uint32Array(new Set([...one, ...other])).sort();
