import { pairsOfTerm, spaces } from "./keys.ts";
import type { Query } from "./query.ts";
import type { Entry } from "./entry.ts";
import type { SegmentReader } from "./segment-reader.ts";
import { readEntry } from "./verify.ts";
import { articleAt } from "./zones.ts";

/** The articles whose titles hold the most pairs of what was asked, the newest of them first. What cannot be read is left out. */
export async function findNearest(
  readers: readonly SegmentReader[],
  { terms }: Query,
  count: number,
): Promise<Entry[]> {
  const keys = terms.flatMap(({ text }) => pairsOfTerm(text, spaces.title));
  const all = await Promise.all(readers.map((reader) => countPairs(reader, keys).catch(() => [])));
  const best = all
    .flat()
    .toSorted((a, b) => b.pairs - a.pairs)
    .slice(0, count);
  const hits = await Promise.all(best.map(({ reader, article }) => readEntry(reader, article).catch(() => undefined)));
  return hits.filter((entry) => entry !== undefined);
}

type Near = { reader: SegmentReader; article: number; pairs: number };

async function countPairs(reader: SegmentReader, keys: ReturnType<typeof pairsOfTerm>): Promise<Near[]> {
  const lists = await Promise.all(keys.map((key) => reader.placesOf(key)));
  const pairs = new Map<number, number>();
  for (const list of lists)
    for (const place of list) pairs.set(articleAt(place), (pairs.get(articleAt(place)) ?? 0) + 1);
  return [...pairs].toSorted(([a], [b]) => a - b).map(([article, number]) => ({ reader, article, pairs: number }));
}
