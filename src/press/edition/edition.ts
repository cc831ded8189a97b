import type { Article } from "#contract/article";
import type { Home } from "#contract/home";
import { PAGE_SIZE } from "#contract/list-page";
import { dayOf } from "#contract/day-of";
import type { ListKey } from "#contract/paths";
import type { Manifest, SiteIdentity } from "#contract/site";
import type { Taxonomy, TermIndex, TermLink } from "#contract/term";
import { type SiteConfig, toSiteIdentity } from "../site-config.ts";
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

/** Pure: the same articles, known lists and configuration give the same edition, in whatever order they come. */
export function toEdition(
  unlisted: readonly Unlisted[],
  known: ReadonlyMap<ListKey, KnownList>,
  config: SiteConfig,
): Edition {
  const listings = toListings(unlisted, known);
  const categoryLists = listings.flatMap(({ subject, articles }) =>
    subject.kind === "category" ? [{ term: subject.term, count: articles.length }] : [],
  );
  const site = toSiteIdentity(
    config,
    categoryLists.map(({ term }) => term),
  );
  const all = listings.find(({ key }) => key === "all")?.articles ?? [];
  const navigation = site.navigation.length > 0 ? site.navigation : toFullest(categoryLists);
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
  return { site, articles: withPages(all, listings), listings, home: toHome(listings, navigation), terms, manifest };
}

/** Each article with the page of its category's list on which it stands. */
function withPages(articles: readonly Unlisted[], listings: readonly Listing[]): Article[] {
  const pageOf = new Map(
    listings.flatMap((listing) =>
      listing.subject.kind === "category"
        ? [...pageNumbers(listing, PAGE_SIZE)].map(([id, number]) => [`${listing.key} ${id}`, number] as const)
        : [],
    ),
  );
  return articles.map((article) => ({
    ...article,
    listedOn: pageOf.get(`category/${article.category.slug} ${article.id}`) ?? 1,
  }));
}

const toFullest = (lists: readonly { term: TermLink; count: number }[]): TermLink[] =>
  lists
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.term.slug < b.term.slug ? -1 : 1))
    .slice(0, NAVIGATION_LENGTH)
    .map(({ term }) => term);
