import { filterKey, type Key, keysOfTerm, pairsOfTerm, spaces } from "./keys.ts";
import type { Query, Term } from "./query.ts";
import type { SegmentReader } from "./segment-reader.ts";

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
  const [starts, termUnits, filterUnits, suspectUnits] = await Promise.all([
    reader.segment.hasText ? reader.startsOf() : undefined,
    Promise.all(terms.map((term) => unitsOf(term, reader, scope))),
    Promise.all(filters.map((key) => reader.unitsOf(key))),
    Promise.all(without.map((term) => unitsOf(term, reader, "anywhere"))),
  ]);
  const toWindows = (units: Uint32Array): Map<number, number[]> => byArticle(units, starts);
  const found = termUnits.map(toWindows);
  const filed = filterUnits.map(toWindows);
  const suspects = suspectUnits.map(toWindows);
  const sets = [...found, ...filed].toSorted((a, b) => a.size - b.size);
  const first = sets[0]?.keys() ?? Array.from({ length: reader.segment.articles }, (_, index) => index);
  const articles = [...first].filter((article) => sets.every((set) => set.has(article)));
  return articles.map((article) => ({
    reader,
    article,
    windows: found.map((windows) => windows.get(article) ?? []),
    isSuspect: suspects.some((windows) => windows.has(article)),
  }));
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
  if (scope === "anywhere") return unitsOfAll(keysOfTerm(term.text), reader);
  const inTitle = await unitsOfAll(pairsOfTerm(term.text, spaces.title), reader);
  if (scope === "title") return inTitle;
  return union(inTitle, await unitsOfAll(pairsOfTerm(term.text, spaces.summary), reader));
}

/** Lists that are fetched of a term: the more, the fewer candidates prove false, and the more is fetched. */
const LISTS_WITH_TEXT = 2;
const LISTS = 5;

/** Where all keys stand, the first of them in the window that is told, the others there or in the next. */
async function unitsOfAll(keys: readonly Key[], reader: SegmentReader): Promise<Uint32Array> {
  const { hasText } = reader.segment;
  const chosen = spread(keys, hasText ? LISTS_WITH_TEXT : LISTS);
  const [first = new Uint32Array(0), ...others] = await Promise.all(chosen.map((key) => reader.unitsOf(key)));
  let units = first;
  for (const other of others) units = hasText ? near(units, other) : both(units, other);
  return units;
}

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
