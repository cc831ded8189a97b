import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import type { ListPage } from "#contract/list-page";
import { idOf } from "#contract/paths";
import type { Teaser } from "#contract/teaser";
import { ContentError } from "../content/content-error.ts";
import { homeQuery, listPageQuery } from "../content/queries.ts";
import { articlePlace, dayKey, listPlace, loadList } from "./places.ts";

test.each([
  [undefined, "latest"],
  ["1", 1],
  ["214", 214],
] as const)("page %s of a list is %s", (n, page) => {
  expect(listPlace("all", n)).toEqual({ kind: "list", listKey: "all", page });
});

test.each(["0", "-1", "1.5", "01", "abc", "9999999999", ""])("“%s” is no page", (n) => {
  expect(() => listPlace("all", n)).toThrow(ContentError);
});

const listPage = (type: "sealed" | "open", number: number): ListPage => {
  const page = { subject: { kind: "all" } as const, number, teasers: [] };
  return type === "sealed" ? { type, ...page } : { type, ...page, total: 60 };
};

test.each([
  ["the newest, if that is what the number is", 3, [listPage("open", 3)], "latest"],
  ["a sealed page that is held", 2, [listPage("sealed", 2)], 2],
  ["a sealed page below one that is held", 1, [listPage("sealed", 1), listPage("open", 3)], 1],
  ["a page that was the newest when the list was seen last", 3, [listPage("sealed", 3), listPage("open", 3)], 3],
] as const)("a page's number leads to %s, without asking for another", async (_, page, held, found) => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  for (const file of held)
    queryClient.setQueryData(listPageQuery("all", file.type === "open" ? "latest" : file.number).queryKey, file);
  const visit = { queryClient, preload: () => Promise.resolve(), renew: true };
  expect(await loadList(visit, listPlace("all", String(page)))).toEqual({ kind: "list", listKey: "all", page: found });
});

test("a day's address names its list", () => {
  expect(dayKey({ y: "2022", m: "04", d: "30" })).toBe("day/2022-04-30");
});

test.each([
  { y: "2022", m: "4", d: "30" },
  { y: "2022", m: "04" },
  { y: "..", m: "..", d: ".." },
])("%j is no day", (params) => {
  expect(() => dayKey(params)).toThrow(ContentError);
});

const teaser: Teaser = {
  id: idOf("/old/address.html"),
  path: "/%E9%93%B6%E8%A1%8C/2022/04/30/a.html",
  kind: "article",
  title: "标题",
  titleBreaks: [],
  summary: "",
  publishedAt: "2022-04-30T00:06:11+08:00",
  category: { slug: "银行", name: "银行" },
  minutes: 1,
};

test("an address that no page has shown yet tells the article's id by itself", () => {
  expect(articlePlace(new QueryClient(), teaser.path)).toEqual({ kind: "article", id: idOf(teaser.path) });
});

test.each([teaser.path, "/银行/2022/04/30/A.html"])(
  "%s: a teaser seen before tells the id, whatever the address",
  (path) => {
    const queryClient = new QueryClient();
    queryClient.setQueryData(homeQuery().queryKey, { sections: [], flashes: [teaser] });
    expect(articlePlace(queryClient, path)).toEqual({ kind: "article", id: teaser.id, teaser });
  },
);
