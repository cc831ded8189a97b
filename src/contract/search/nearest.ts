import { pairsOfTerm, spaces } from "./keys.ts";
import type { Query } from "./query.ts";
import type { Hit } from "./record.ts";
import type { SegmentReader } from "./segment-reader.ts";
import { readHit } from "./verify.ts";

/** The articles whose titles hold the most pairs of what was asked, the newest of them first. What cannot be read is left out. */
export async function findNearest(readers: readonly SegmentReader[], { terms }: Query, count: number): Promise<Hit[]> {
  const keys = terms.flatMap(({ text }) => pairsOfTerm(text, spaces.title));
  const all = await Promise.all(readers.map((reader) => countPairs(reader, keys).catch(() => [])));
  const best = all
    .flat()
    .toSorted((a, b) => b.pairs - a.pairs)
    .slice(0, count);
  const hits = await Promise.all(best.map(({ reader, article }) => readHit(reader, article).catch(() => undefined)));
  return hits.filter((hit) => hit !== undefined);
}

type Near = { reader: SegmentReader; article: number; pairs: number };

async function countPairs(reader: SegmentReader, keys: ReturnType<typeof pairsOfTerm>): Promise<Near[]> {
  const [starts, ...lists] = await Promise.all([
    reader.segment.hasText ? reader.startsOf() : undefined,
    ...keys.map((key) => reader.unitsOf(key)),
  ]);
  const pairs = new Map<number, number>();
  for (const list of lists) for (const unit of list) pairs.set(unit, (pairs.get(unit) ?? 0) + 1);
  return [...pairs]
    .toSorted(([a], [b]) => a - b)
    .map(([unit, number]) => ({ reader, article: starts === undefined ? unit : starts.indexOf(unit), pairs: number }));
}
