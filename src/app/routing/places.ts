import type { QueryClient } from "@tanstack/react-query";
import type { ListPage } from "#contract/list-page";
import { idOf, type ListKey } from "#contract/paths";
import type { ArticleId, Path, Teaser } from "#contract/teaser";
import { ContentError, kindOf } from "../content/content-error.ts";
import { knownTeaser } from "../content/known-teaser.ts";
import { articleQuery, listPageQuery } from "../content/queries.ts";
import { withFreshBody } from "../content/readable-article.ts";
import type { PreloadPage } from "./pages.ts";

/** What an address stands for, once that is known; a route's loader gives it to its page. */
export type ListPlace = { kind: "list"; listKey: ListKey; page: number | "latest" };
export type ArticlePlace = { kind: "article"; id: ArticleId; teaser?: Teaser };

export function listPlace(listKey: ListKey, n: string | undefined): ListPlace {
  return { kind: "list", listKey, page: n === undefined ? "latest" : pageNumber(n) };
}

function pageNumber(n: string): number {
  if (/^[1-9]\d{0,8}$/u.test(n)) return Number(n);
  throw new ContentError("not-found", `“${n}” is no page number`);
}

/** The day of an archive address, `undefined` where its parts are none. */
export function dayKey({ y, m, d }: Readonly<Record<string, string | undefined>>): ListKey {
  const day = `${y}-${m}-${d}`;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(day)) return `day/${day}`;
  throw new ContentError("not-found", `“${day}” is no day`);
}

export type Visit = {
  queryClient: QueryClient;
  preload: PreloadPage;
  /** Whether what a new edition made out of date is fetched again: on a link's way, not on the way back. */
  renew: boolean;
};

export async function loadList(visit: Visit, place: ListPlace): Promise<ListPlace> {
  const [page] = await Promise.all([fetchList(visit, place), visit.preload("ListingPage")]);
  return { ...place, page };
}

async function fetchList({ queryClient, renew }: Visit, place: ListPlace): Promise<ListPlace["page"]> {
  const page = await nameOfPage(queryClient, place);
  await queryClient.ensureQueryData({ ...listPageQuery(place.listKey, page), revalidateIfStale: renew });
  return page;
}

/** The open page bears a number too: unless a number is known to be a sealed page's, the open page is looked at first. */
async function nameOfPage(queryClient: QueryClient, { listKey, page }: ListPlace): Promise<ListPlace["page"]> {
  const held = queryClient.getQueriesData<ListPage>({ queryKey: ["list", listKey] }).flatMap(([, file]) => file ?? []);
  if (page === "latest" || held.some(({ type, number }) => number > page || (type === "sealed" && number === page)))
    return page;
  const open =
    held.find(({ number }) => number === page) ??
    (await queryClient.fetchQuery({ ...listPageQuery(listKey, "latest"), staleTime: 0 }));
  return open.number === page ? "latest" : page;
}

/** The article at a path; a page that carried its teaser tells its id, which an address that was changed later does not. */
export function articlePlace(queryClient: QueryClient, path: Path): ArticlePlace {
  const teaser = knownTeaser(queryClient, path);
  return teaser === undefined ? { kind: "article", id: idOf(path) } : { kind: "article", id: teaser.id, teaser };
}

/** Waits for the article, unless its teaser is known: then the page shows the title at once and waits for the text itself. */
export async function loadArticle(visit: Visit, place: ArticlePlace): Promise<ArticlePlace> {
  const [, isThere] = await Promise.all([visit.preload("ArticlePage"), fetchArticle(visit, place)]);
  return isThere ? { kind: "article", id: place.id } : place;
}

async function fetchArticle({ queryClient, renew }: Visit, { id, teaser }: ArticlePlace): Promise<boolean> {
  const query = articleQuery(id);
  if (teaser !== undefined && queryClient.getQueryData(query.queryKey) === undefined) {
    void queryClient.prefetchQuery(query);
    return false;
  }
  const file = await queryClient.ensureQueryData({ ...query, revalidateIfStale: renew });
  const fresh = await withFreshBody(file);
  if (fresh !== file) queryClient.setQueryData(query.queryKey, fresh);
  return true;
}

/** The first segment of an address names a category or, where there is none, an article. */
export async function loadCategory(
  visit: Visit,
  { path, list }: { path: Path; list: ListPlace },
): Promise<ListPlace | ArticlePlace> {
  const article = articlePlace(visit.queryClient, path);
  if (article.teaser !== undefined || path.endsWith(".html")) return loadArticle(visit, article);
  try {
    return await loadList(visit, list);
  } catch (error) {
    if (kindOf(error) !== "not-found") throw error;
    return loadArticle(visit, article);
  }
}
