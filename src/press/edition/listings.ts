import type { Article } from "#contract/article";
import type { ListPage, ListSubject } from "#contract/list-page";
import { dayOf } from "#contract/day-of";
import { listKey, type ListKey } from "#contract/paths";
import type { Teaser } from "#contract/teaser";
import type { Taxonomy, TermLink } from "#contract/term";
import { byNewest, placeInPages, type Placement, unplaced } from "./place-in-pages.ts";

/** An article before it is known on which page of its category it stands. */
export type Unlisted = Omit<Article, "listedOn">;

/** A list with all its pages: the sealed ones from 1 up, the open one last. */
export type Listing = { key: ListKey; subject: ListSubject; articles: readonly Unlisted[]; pages: readonly ListPage[] };

/** What was known of a list when it was last printed. */
export type KnownList = { subject: ListSubject; placement: Placement };

/**
 * Every list of the edition, in the order of their keys. A list that was printed once is printed for ever, empty if need be:
 * its address may have been shared.
 */
export function toListings(articles: readonly Unlisted[], known: ReadonlyMap<ListKey, KnownList>): Listing[] {
  const members = new Map<ListKey, { subject: ListSubject; articles: Unlisted[] }>();
  for (const [key, { subject }] of known) members.set(key, { subject, articles: [] });
  const add = (subject: ListSubject, article: Unlisted): void => {
    const key = listKey(subject);
    const list = members.get(key);
    if (list === undefined) members.set(key, { subject, articles: [article] });
    else list.articles.push(article);
  };
  const all: ListSubject = { kind: "all" };
  members.set(listKey(all), { subject: all, articles: [] });
  for (const article of articles.toSorted(byNewest)) {
    add(all, article);
    add({ kind: "day", day: dayOf(article.publishedAt) }, article);
    for (const term of article.categories) add({ kind: "category", term }, article);
    for (const term of article.tags) add({ kind: "tag", term }, article);
  }
  const days = [...members].flatMap(([, list]) =>
    list.subject.kind === "day" && list.articles.length > 0 ? [list.subject.day] : [],
  );
  const neighbours = toNeighbours(days.sort());
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]) => toListing({ key, ...list }, known.get(key)?.placement ?? unplaced, neighbours));
}

type Neighbours = ReadonlyMap<string, { previousDay?: string; nextDay?: string }>;

function toListing(
  list: { key: ListKey; subject: ListSubject; articles: Unlisted[] },
  placement: Placement,
  neighbours: Neighbours,
): Listing {
  const { key, articles } = list;
  const subject = withName(list.subject, articles);
  const { sealed, open } = placeInPages(articles, placement);
  const pages: ListPage[] = sealed.map((page, index) => ({
    type: "sealed",
    subject,
    number: index + 1,
    teasers: page.map(toTeaser),
  }));
  const days = subject.kind === "day" ? neighbours.get(subject.day) : undefined;
  pages.push({
    type: "open",
    subject,
    number: sealed.length + 1,
    teasers: open.map(toTeaser),
    total: articles.length,
    ...days,
  });
  return { key, subject, articles, pages };
}

/**
 * The list's term under the name that most of its articles give it; of equals the one it had, else the newest article's. A post
 * that spells the name otherwise must not change the sealed pages.
 */
function withName(subject: ListSubject, articles: readonly Unlisted[]): ListSubject {
  if (subject.kind !== "category" && subject.kind !== "tag") return subject;
  const { kind, term: former } = subject;
  const counts = new Map<string, number>();
  for (const article of articles) {
    const { name } = termsOf(article, kind).find(({ slug }) => slug === former.slug) ?? former;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isFormer = (name: string): number => Number(name === former.name);
  const [first] = [...counts].toSorted(([a, many], [b, few]) => few - many || isFormer(b) - isFormer(a));
  return first === undefined ? subject : { kind, term: { slug: former.slug, name: first[0] } };
}

const termsOf = (article: Unlisted, taxonomy: Taxonomy): readonly TermLink[] =>
  taxonomy === "category" ? article.categories : article.tags;

function toNeighbours(days: readonly string[]): Neighbours {
  return new Map(
    days.map((day, index) => {
      const [previousDay, nextDay] = [days[index - 1], days[index + 1]];
      return [
        day,
        { ...(previousDay !== undefined && { previousDay }), ...(nextDay !== undefined && { nextDay }) },
      ] as const;
    }),
  );
}

export function toTeaser(article: Unlisted): Teaser {
  const { id, path, kind, title, titleBreaks, summary, publishedAt, category, minutes } = article;
  return {
    id,
    path,
    kind,
    title,
    titleBreaks,
    summary,
    publishedAt,
    ...(article.updatedAt !== undefined && { updatedAt: article.updatedAt }),
    category,
    ...(article.sourceName !== undefined && { sourceName: article.sourceName }),
    ...(article.leadImage !== undefined && { leadImage: article.leadImage }),
    minutes,
  };
}

/** Each article of a category's list with the number of the page it stands on, or will stand on once that page is sealed. */
export function* pageNumbers(listing: Listing, pageSize: number): Generator<[id: string, number: number]> {
  for (const page of listing.pages) {
    const fromOldest = page.teasers.toReversed();
    for (const [index, { id }] of fromOldest.entries()) {
      yield [id, page.type === "sealed" || index < pageSize ? page.number : page.number + 1];
    }
  }
}
