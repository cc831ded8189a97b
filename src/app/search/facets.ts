import type { Result } from "#contract/search/verify";
import type { TermLink } from "#contract/term";

/** By what results may be narrowed: a value, what it is called, and how many results so far have it. */
export type Facet = { value: string; name: string; count: number };

const MOST = 6;

/** The most frequent categories, tags and sources of what was found so far. */
export function toFacets(results: readonly Result[]): Record<"category" | "tag" | "source", Facet[]> {
  const entries = results.map(({ entry }) => entry);
  return {
    category: count(entries.flatMap(({ categories }) => categories)),
    tag: count(entries.flatMap(({ tags }) => tags)),
    source: count(
      entries.flatMap(({ sourceName }) => (sourceName === undefined ? [] : [{ slug: sourceName, name: sourceName }])),
    ),
  };
}

function count(terms: readonly TermLink[]): Facet[] {
  const facets = new Map<string, Facet>();
  for (const { slug, name } of terms) {
    const facet = facets.get(slug) ?? { value: slug, name, count: 0 };
    facets.set(slug, { ...facet, count: facet.count + 1 });
  }
  return [...facets.values()].toSorted((a, b) => b.count - a.count).slice(0, MOST);
}
