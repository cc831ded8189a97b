import type { Article } from "#contract/article";
import type { Home } from "#contract/home";
import { PAGE_SIZE } from "#contract/list-page";
import { dayOf } from "#contract/day-of";
import type { ListKey } from "#contract/paths";
import type { Manifest, SiteIdentity } from "#contract/site";
import type { Taxonomy, TermIndex, TermLink } from "#contract/term";
import { type KnownList, type Listing, pageNumbers, toListings, type Unlisted } from "./listings.ts";
import { toHome } from "./to-home.ts";
import { toTermIndex } from "./to-term-index.ts";

/** All that one run publishes, as values; the manifest still lacks the edition's name, which is a hash of what is printed. */
export type Edition = {
  site: SiteIdentity;
  articles: readonly Article[];
  listings: readonly Listing[];
  home: Home;
  terms: readonly TermIndex[];
  manifest: Omit<Manifest, "edition">;
};

const NAVIGATION_LENGTH = 10;

/** Pure: the same articles and the same known lists give the same edition, in whatever order they come. */
export function toEdition(
  unlisted: readonly Unlisted[],
  known: ReadonlyMap<ListKey, KnownList>,
  site: SiteIdentity,
): Edition {
  const listings = toListings(unlisted, known);
  const all = listings.find(({ key }) => key === "all")?.articles ?? [];
  const pageOf = new Map(
    listings.flatMap((listing) =>
      listing.subject.kind === "category"
        ? [...pageNumbers(listing, PAGE_SIZE)].map(([id, number]) => [`${listing.key} ${id}`, number] as const)
        : [],
    ),
  );
  const articles = all.map((article) => ({
    ...article,
    listedOn: pageOf.get(`category/${article.category.slug} ${article.id}`) ?? 1,
  }));
  const navigation = toNavigation(listings, site);
  const terms = (["category", "tag"] satisfies Taxonomy[]).map((taxonomy) => toTermIndex(taxonomy, listings));
  const [newest, oldest] = [all[0], all.at(-1)];
  const [categories, tags] = terms.map((index) => index.terms.length);
  const manifest = {
    site,
    articles: all.length,
    categories: categories ?? 0,
    tags: tags ?? 0,
    ...(newest !== undefined && { newestAt: newest.publishedAt, lastDay: dayOf(newest.publishedAt) }),
    ...(oldest !== undefined && { firstDay: dayOf(oldest.publishedAt) }),
    navigation,
  };
  return { site, articles, listings, home: toHome(listings, navigation), terms, manifest };
}

/** The configured categories that have articles; where none are configured, the fullest. */
function toNavigation(listings: readonly Listing[], site: SiteIdentity): TermLink[] {
  const categories = listings.flatMap(({ subject, articles }) =>
    subject.kind === "category" && articles.length > 0 ? [{ term: subject.term, count: articles.length }] : [],
  );
  if (site.navigation.length > 0) {
    const bySlug = new Map(categories.map(({ term }) => [term.slug, term]));
    return site.navigation.flatMap(({ slug }) => bySlug.get(slug) ?? []);
  }
  return categories
    .sort((a, b) => b.count - a.count || (a.term.slug < b.term.slug ? -1 : 1))
    .slice(0, NAVIGATION_LENGTH)
    .map(({ term }) => term);
}
