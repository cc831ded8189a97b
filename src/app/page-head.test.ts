import { expect, test } from "vitest";
import type { Page, PageData } from "#contract/page-data";
import { joinPieces } from "#contract/piece";
import * as pageHead from "./page-head.ts";
import { site } from "./site.fixture.ts";

const term = { slug: "银行", name: "银行" };
const printHead = (data: PageData): string => joinPieces(pageHead.printHead(data));
const head = (page: Page, path = "/x.html"): string => printHead({ path, site, page });

const article: Extract<Page, { kind: "article" }>["article"] = {
  type: "article",
  id: "0123456789ab",
  path: "/bank/2022/04/30/a.html",
  kind: "article",
  title: `“1+N”<script>alert("x")</script> & 'N²'`,
  titleBreaks: [],
  summary: `摘要 "引号"`,
  publishedAt: "2022-04-30T00:06:11+08:00",
  category: term,
  minutes: 1,
  categories: [term],
  tags: [],
  companies: [],
  characters: 1,
  listedOn: 1,
};

test("a title cannot leave its element, nor a summary its attribute", () => {
  const text = head({ kind: "article", article });
  expect(text).toContain("<title>“1+N”&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; 'N²' - 大报</title>");
  expect(text).toContain('<meta name="description" content="摘要 &quot;引号&quot;">');
  expect(text.match(/<script/gu)).toBeNull();
});

test("a copy under a short address names the article's own as canonical", () => {
  const page: Page = { kind: "article", article };
  expect(head(page, "/a/0123456789ab")).toContain(
    '<link rel="canonical" href="https://news.example/bank/2022/04/30/a.html">',
  );
});

test.each([
  [{ kind: "home", home: { sections: [], flashes: [] } }, "大报"],
  [{ kind: "about" }, "关于 - 大报"],
  [{ kind: "terms", index: { taxonomy: "tag", terms: [] } }, "标签 - 大报"],
  [{ kind: "list", listPage: { type: "sealed", subject: { kind: "all" }, number: 1, teasers: [] } }, "最新 - 大报"],
  [
    { kind: "list", listPage: { type: "sealed", subject: { kind: "category", term }, number: 1, teasers: [] } },
    "银行 - 大报",
  ],
  [
    { kind: "list", listPage: { type: "sealed", subject: { kind: "day", day: "2022-04-30" }, number: 1, teasers: [] } },
    "2022年4月30日 - 大报",
  ],
] satisfies [Page, string][])("%j is titled %s", (page, title) => {
  expect(head(page)).toContain(`<title>${title}</title>`);
});

test("what is not published is not indexed", () => {
  expect(head({ kind: "not-found" }, "/404.html")).toContain('<meta name="robots" content="noindex">');
  expect(head({ kind: "not-found" }, "/404.html")).not.toContain("canonical");
});

const feedsIn = (text: string): string[] =>
  [...text.matchAll(/<link rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)">/gu)].map(
    ([, type, title, href]) => `${type} ${title} ${href}`,
  );
const feedsOfAll = [
  "application/rss+xml 大报 /feeds/all.rss.xml",
  "application/atom+xml 大报 /feeds/all.atom.xml",
  "application/feed+json 大报 /feeds/all.json",
];
const list = (subject: Extract<Page, { kind: "list" }>["listPage"]["subject"]): Page => ({
  kind: "list",
  listPage: { type: "sealed", subject, number: 1, teasers: [] },
});

test.each([
  { kind: "home", home: { sections: [], flashes: [] } },
  { kind: "about" },
  { kind: "article", article },
  list({ kind: "all" }),
  list({ kind: "day", day: "2022-04-30" }),
] satisfies Page[])("$kind offers the feeds of everything", (page) => {
  expect(feedsIn(head(page))).toEqual(feedsOfAll);
});

test("a list of a category or tag offers its own feeds first", () => {
  expect(feedsIn(head(list({ kind: "category", term })))).toEqual([
    "application/rss+xml 银行 - 大报 /feeds/category/%E9%93%B6%E8%A1%8C.rss.xml",
    "application/atom+xml 银行 - 大报 /feeds/category/%E9%93%B6%E8%A1%8C.atom.xml",
    "application/feed+json 银行 - 大报 /feeds/category/%E9%93%B6%E8%A1%8C.json",
    ...feedsOfAll,
  ]);
  expect(feedsIn(head(list({ kind: "tag", term: { slug: "r&d", name: 'R&D "x"' } })))[0]).toBe(
    "application/rss+xml R&amp;D &quot;x&quot; - 大报 /feeds/tag/r%26d.rss.xml",
  );
});

test("a site that does not know its address offers no feeds", () => {
  const page = list({ kind: "category", term });
  expect(printHead({ path: "/x.html", site: { ...site, url: "" }, page })).not.toContain("alternate");
});
