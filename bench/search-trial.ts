import { Archive } from "#contract/search/archive";
import { toCandidates } from "#contract/search/candidates";
import type { Query, Term } from "#contract/search/query";
import { SegmentReader, type SearchFiles } from "#contract/search/segment-reader";
import type { SearchIndex } from "#contract/search/segments";
import type { Text } from "./search-texts.ts";

export type Trial = { terms: number; missed: number; wrong: number; disordered: number };

/** A term that is found in more is looked at in full among its first results; that no other was lost is seen by its candidates. */
const LOOKED_AT = 300;

/** Asks for each term alone, and compares with what a scan found. */
export async function tryTerms(
  terms: readonly Term[],
  truth: ReadonlyMap<string, ReadonlySet<string>>,
  { index, files, texts }: { index: SearchIndex; files: SearchFiles; texts: readonly Text[] },
): Promise<Trial> {
  const archive = new Archive(index, files);
  const readers = index.segments.map((segment) => new SegmentReader(segment, files));
  const trial: Trial = { terms: terms.length, missed: 0, wrong: 0, disordered: 0 };
  for (const term of terms) {
    const wanted = truth.get(term.text) ?? new Set<string>();
    const query: Query = { terms: [term], without: [], hints: [] };
    const { results, isDone } = await archive.find(query, "newest").next(LOOKED_AT);
    const ids = results.map(({ entry }) => entry.id);
    trial.wrong += ids.filter((id) => !wanted.has(id)).length;
    const first = texts.filter(({ id }) => wanted.has(id)).slice(0, ids.length);
    if (first.some(({ id }, place) => ids[place] !== id)) trial.disordered++;
    if (isDone) trial.missed += wanted.size - ids.filter((id) => wanted.has(id)).length;
    else trial.missed += await countLost(query, wanted, readers);
  }
  return trial;
}

/** How many articles that hold a term are not among its candidates. */
async function countLost(
  query: Query,
  wanted: ReadonlySet<string>,
  readers: readonly SegmentReader[],
): Promise<number> {
  const candidates = new Set<string>();
  for (const reader of readers)
    for (const { article } of await toCandidates(reader, query, "anywhere")) candidates.add(await reader.idOf(article));
  return [...wanted].filter((id) => !candidates.has(id)).length;
}
