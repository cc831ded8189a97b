import { toCategoryName } from "../articles/category-names.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { CategoryName } from "../post.ts";

/** What votes a category's name: the footers of its posts. */
export const footerSubject = (slug: string): string => `footer/${slug}`;

type Sources = {
  slugs: Iterable<string>;
  /** Slug → name, as the operator wrote it. */
  configured: Readonly<Record<string, string>>;
  pages: readonly CategoryName[];
  votes: Pick<Ledger["votes"], "of">;
};

/** Slug → name of those categories whose names are not left to each post. */
export function toCategoryNames({ slugs, configured, pages, votes }: Sources): Map<string, string> {
  const chosen = new Map(Object.entries(configured).map(([slug, name]) => [slug.toLowerCase(), name]));
  const ofPages = new Map(pages.map(({ slug, name }) => [slug, name]));
  const names = new Map<string, string>();
  for (const slug of new Set(slugs)) {
    const name = toCategoryName({
      configured: chosen.get(slug),
      page: ofPages.get(slug),
      footers: votes.of(footerSubject(slug)),
    });
    if (name !== undefined) names.set(slug, name);
  }
  return names;
}
