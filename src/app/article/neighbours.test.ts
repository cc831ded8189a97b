import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import type { ArticleHead } from "#contract/article";
import type { ListPage } from "#contract/list-page";
import type { Teaser } from "#contract/teaser";
import { listPageQuery } from "../content/queries.ts";
import { NEWEST, neighboursQuery } from "./neighbours.ts";

const category = { slug: "bank", name: "银行" };
const subject = { kind: "category", term: category } as const;

const idOfNumber = (n: number): string => String(n).padStart(12, "0");

const teaser = (n: number): Teaser => ({
  id: idOfNumber(n),
  path: `/bank/2022/04/30/${n}.html`,
  kind: "article",
  title: `第 ${n} 篇`,
  titleBreaks: [],
  summary: "",
  publishedAt: "2022-04-30T00:06:11+08:00",
  category,
  minutes: 1,
});

const article = (n: number, listedOn: number): ArticleHead => ({
  ...teaser(n),
  type: "article",
  categories: [category],
  tags: [],
  companies: [],
  characters: 1,
  listedOn,
});

/** Articles 1 to 9, three a page, oldest first: pages 1 and 2 are sealed, page 3 is open. Only what is here can be asked for. */
function archive(): QueryClient {
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const page = (numbers: number[], number: number) => ({ subject, number, teasers: numbers.map(teaser) });
  const open: ListPage = { type: "open", ...page([9, 8, 7], 3), total: 9 };
  queryClient.setQueryData(listPageQuery("category/bank", 1).queryKey, { type: "sealed", ...page([3, 2, 1], 1) });
  queryClient.setQueryData(listPageQuery("category/bank", 2).queryKey, { type: "sealed", ...page([6, 5, 4], 2) });
  queryClient.setQueryData(listPageQuery("category/bank", "latest").queryKey, open);
  return queryClient;
}

test.each([
  { what: "inside a page", n: 5, listedOn: 2, older: 4, newer: 6 },
  { what: "at the newer edge of a sealed page", n: 3, listedOn: 1, older: 2, newer: 4 },
  { what: "at the older edge of a sealed page", n: 4, listedOn: 2, older: 3, newer: 5 },
  { what: "the oldest of all", n: 1, listedOn: 1, older: undefined, newer: 2 },
  { what: "the newest of all", n: 9, listedOn: 3, older: 8, newer: undefined },
  { what: "the last on the open page", n: 7, listedOn: 3, older: 6, newer: 8 },
  { what: "moved to the next page by late arrivals", n: 4, listedOn: 1, older: 3, newer: 5 },
  { what: "moved to the page before by a withdrawal", n: 6, listedOn: 3, older: 5, newer: 7 },
  { what: "not listed any more", n: 99, listedOn: 2, older: undefined, newer: undefined },
  { what: "listed beyond the newest page", n: 9, listedOn: 4, older: 8, newer: undefined },
])("$what", async ({ n, listedOn, older, newer }) => {
  const found = await archive().fetchQuery(neighboursQuery(article(n, listedOn)));
  expect([found.older?.id, found.newer?.id]).toEqual([older, newer].map((number) => number && idOfNumber(number)));
});

test("the newest of the category leave the article itself out", async () => {
  const { newest } = await archive().fetchQuery(neighboursQuery(article(9, 3)));
  expect(newest.map(({ id }) => id)).toEqual([8, 7].map(idOfNumber));
  expect(newest.length).toBeLessThanOrEqual(NEWEST);
});
