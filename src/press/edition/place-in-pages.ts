import { PAGE_SIZE } from "#contract/list-page";

/** What decides an article's place in a list. */
export type Placeable = { id: string; publishedAt: string };

/** A list cut into pages: `sealed[0]` is page 1, the oldest; every page is newest first. */
export type Pages<T> = { sealed: T[][]; open: T[] };

/** Where articles stood when the list was last printed. */
export type Placement = {
  /** How many pages were sealed. */
  sealed: number;
  /** Article → its sealed page; articles of the open page are not named. */
  pageOf: ReadonlyMap<string, number>;
};

export const unplaced: Placement = { sealed: 0, pageOf: new Map() };

/** Newest first; by id within a second, so that the order never depends on the order of reading. */
export function byNewest(a: Placeable, b: Placeable): number {
  if (a.publishedAt === b.publishedAt) return compare(a.id, b.id);
  const sameOffset = a.publishedAt.slice(19) === b.publishedAt.slice(19);
  if (sameOffset) return compare(b.publishedAt, a.publishedAt);
  return Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Cuts a list into pages numbered from the oldest. An article that stands on a sealed page stays there, whatever comes or
 * goes around it; one that arrives late goes to the page that covers its time; the open page is sealed from its old end
 * as soon as it holds two pages.
 * @param articles newest first.
 */
export function placeInPages<T extends Placeable>(articles: readonly T[], before: Placement): Pages<T> {
  const sealed: T[][] = Array.from({ length: before.sealed }, () => []);
  const homeless: T[] = [];
  for (const article of articles) {
    const page = sealed[(before.pageOf.get(article.id) ?? 0) - 1];
    if (page === undefined) homeless.push(article);
    else page.push(article);
  }
  const newestOf = sealed.map((page) => page[0]);
  const open: T[] = [];
  for (const article of homeless) {
    const page = sealed[newestOf.findIndex((newest) => newest !== undefined && byNewest(article, newest) > 0)];
    (page ?? open).push(article);
  }
  for (const page of sealed) page.sort(byNewest);
  while (open.length >= 2 * PAGE_SIZE) sealed.push(open.splice(-PAGE_SIZE));
  return { sealed, open };
}
