import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { ArticleHead } from "#contract/article";
import { listKey, type ListKey } from "#contract/paths";
import type { ArticleId, Teaser } from "#contract/teaser";
import { kindOf } from "../content/content-error.ts";
import { listPageQuery } from "../content/queries.ts";

export const NEWEST = 5;

/** What there is to read beside an article in its category. */
export type Neighbours = { older?: Teaser; newer?: Teaser; newest: readonly Teaser[] };

/** Looked up in the list pages that lists show too; nothing about its neighbours is kept in an article's own file. */
export const neighboursQuery = (article: ArticleHead) =>
  queryOptions({
    queryKey: ["neighbours", article.id],
    queryFn: ({ client }) => getNeighbours(client, article),
  });

async function getNeighbours(queryClient: QueryClient, article: ArticleHead): Promise<Neighbours> {
  const key = listKey({ kind: "category", term: article.category });
  const [latest, run] = await Promise.all([
    queryClient.ensureQueryData(listPageQuery(key, "latest")),
    getRun(queryClient, { key, article }),
  ]);
  const newest = latest.teasers.filter(({ id }) => id !== article.id).slice(0, NEWEST);
  return { ...besides(run, article.id), newest };
}

/** The neighbours of an article in a run of teasers, newest first. */
export function besides(run: readonly Teaser[], id: ArticleId): { older?: Teaser; newer?: Teaser } {
  const index = run.findIndex((teaser) => teaser.id === id);
  if (index === -1) return {};
  const [newer, older] = [run[index - 1], run[index + 1]];
  return { ...(newer && { newer }), ...(older && { older }) };
}

/** The page the article stands on, joined with the pages beside it where the article is at its edge or has moved to one. */
async function getRun(queryClient: QueryClient, { key, article }: { key: ListKey; article: ArticleHead }): Promise<readonly Teaser[]> {
  const number = article.listedOn;
  const page = await getTeasers(queryClient, { key, number });
  const index = page.findIndex(({ id }) => id === article.id);
  const inside = index > 0 && index < page.length - 1;
  if (inside) return page;
  const [newer, older] = await Promise.all([
    index === page.length - 1 && index > 0 ? [] : getTeasers(queryClient, { key, number: number + 1 }),
    index === 0 && page.length > 1 ? [] : getTeasers(queryClient, { key, number: number - 1 }),
  ]);
  return [...newer, ...page, ...older];
}

async function getTeasers(queryClient: QueryClient, { key, number }: { key: ListKey; number: number }): Promise<readonly Teaser[]> {
  if (number < 1) return [];
  try {
    return (await queryClient.ensureQueryData(listPageQuery(key, number))).teasers;
  } catch (error) {
    if (kindOf(error) === "not-found") return []; // beyond the newest page
    throw error;
  }
}
