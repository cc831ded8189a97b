import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { ArticleHead } from "#contract/article";
import { listKey } from "#contract/paths";
import type { ArticleId, Teaser } from "#contract/teaser";
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
  const open = await queryClient.ensureQueryData(listPageQuery(key, "latest"));
  const teasersOf = async (number: number): Promise<readonly Teaser[]> => {
    if (number === open.number) return open.teasers;
    if (number < 1 || number > open.number) return [];
    return (await queryClient.ensureQueryData(listPageQuery(key, number))).teasers;
  };
  const newest = open.teasers.filter(({ id }) => id !== article.id).slice(0, NEWEST);
  return { ...besides(await getRun(article, teasersOf), article.id), newest };
}

/** The neighbours of an article in a run of teasers, newest first. */
function besides(run: readonly Teaser[], id: ArticleId): { older?: Teaser; newer?: Teaser } {
  const index = run.findIndex((teaser) => teaser.id === id);
  if (index === -1) return {};
  const [newer, older] = [run[index - 1], run[index + 1]];
  return { ...(newer && { newer }), ...(older && { older }) };
}

/** The page the article stands on, joined with the pages beside it where it is at an edge or has moved over one. */
async function getRun(
  { id, listedOn }: ArticleHead,
  teasersOf: (number: number) => Promise<readonly Teaser[]>,
): Promise<readonly Teaser[]> {
  const page = await teasersOf(listedOn);
  const index = page.findIndex((teaser) => teaser.id === id);
  const isMoved = index === -1;
  const [newer, older] = await Promise.all([
    isMoved || index === 0 ? teasersOf(listedOn + 1) : [],
    isMoved || index === page.length - 1 ? teasersOf(listedOn - 1) : [],
  ]);
  return [...newer, ...page, ...older];
}
