import { parse } from "parse5";
import { expect, test } from "vitest";
import type { Page, PageData } from "#contract/page-data";
import { joinPieces } from "#contract/piece";
import { site as home } from "../site.fixture.ts";
import { article, category, frontPage, tag, toArticlePage, toListPage, url, withdrawn } from "./head-pages.fixture.ts";
import { printHead } from "./print-head.ts";
import { type Head, readHead } from "./read-head.fixture.ts";

const print = (page: Page, { path = "/x.html", site = home }: Partial<PageData> = {}): string => {
  const { card, rest } = printHead({ path, site, page });
  return joinPieces([...card, ...rest]);
};
const head = (page: Page, more?: Partial<PageData>): Head => readHead(print(page, more));

const hostile = `“1+N”</title></script><script>alert("x")</script><!--<script> & 'N²' \u0000\u0007\u202e\ud83d\u2028\n行`;
const asRead = `“1+N”</title></script><script>alert("x")</script><!--<script> & 'N²' \u202e\ufffd 行`;

test("hostile text stays text, in one line", () => {
  const name = { slug: "x", name: hostile };
  const page = toArticlePage({
    title: hostile,
    summary: hostile,
    author: hostile,
    category: name,
    tags: [name],
    sourceUrl: "https://a.example/?</script>",
    leadImage: { src: "/media/1.png", alt: hostile, width: 800, height: 500 },
  });
  const site = { ...home, title: hostile };
  const text = print(page, { site });
  const { title, metas, data, elements } = readHead(text);
  expect(title).toBe(`${asRead} - ${asRead}`);
  for (const key of ["og:title", "item name", "og:site_name", "article:section", "article:tag", "author"])
    expect(metas[key], key).toEqual([asRead]);
  expect(metas["og:image:alt"]).toEqual([asRead]);
  expect(metas["description"]).toEqual([asRead]);
  expect(new Set(elements)).toEqual(new Set(["title", "meta", "link", "script"]));
  expect(text.match(/<script/gu)).toHaveLength(1);
  expect(JSON.stringify(data)).toContain(JSON.stringify(asRead).slice(1, -1));
  // As an error of the standard's parser would say.
  const errors: string[] = [];
  parse(`<!doctype html><html><head>${text}</head>`, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
});

test("a copy under another address names the article's own as canonical", () => {
  const { links, metas } = head(toArticlePage(), { path: "/a/0123456789ab" });
  expect(links).toContainEqual({ rel: "canonical", href: `${url}/bank/2022/04/30/a.html` });
  expect(metas["og:url"]).toEqual([`${url}/bank/2022/04/30/a.html`]);
});

test.each<Page>([{ kind: "not-found" }, withdrawn])(
  "what is not published is not indexed, and has no card: %j",
  (page) => {
    const { metas, data, links } = head(page, { path: "/404.html" });
    expect(metas).toEqual({ robots: ["noindex"] });
    expect(data).toBeUndefined();
    expect(links.filter(({ rel }) => rel === "canonical")).toEqual(
      page.kind === "not-found" ? [] : [{ rel: "canonical", href: url + article.path }],
    );
  },
);

test("a site that does not know its address says nothing that needs it", () => {
  const site = { ...home, url: "" };
  for (const page of [category, toArticlePage({ card: "0123456789ab" }), { kind: "about" } as const]) {
    const { metas, data, links } = head(page, { site });
    expect(links).toEqual([{ rel: "canonical", href: page.kind === "article" ? article.path : "/x.html" }]);
    expect(data).toBeUndefined();
    expect(Object.keys(metas)).toEqual(expect.arrayContaining(["og:title", "og:description", "og:type"]));
    expect(Object.keys(metas).filter((name) => /image|url|twitter/u.test(name))).toEqual([]);
  }
});

const feedsOf = ({ links }: Head): string[] =>
  links.flatMap(({ rel, type, title, href }) => (rel === "alternate" ? [`${type} ${title} ${href}`] : []));
const feedsOfAll = [
  "application/rss+xml 大报 /feeds/all.rss.xml",
  "application/atom+xml 大报 /feeds/all.atom.xml",
  "application/feed+json 大报 /feeds/all.json",
];

test.each<Page>([
  frontPage,
  { kind: "about" },
  toArticlePage(),
  toListPage({ kind: "all" }),
  toListPage({ kind: "day", day: "2022-04-30" }),
])("$kind offers the feeds of everything", (page) => {
  expect(feedsOf(head(page))).toEqual(feedsOfAll);
});

test("a list of a category or tag offers its own feeds first", () => {
  expect(feedsOf(head(category))).toEqual([
    "application/rss+xml 银行 - 大报 /feeds/category/%E9%93%B6%E8%A1%8C.rss.xml",
    "application/atom+xml 银行 - 大报 /feeds/category/%E9%93%B6%E8%A1%8C.atom.xml",
    "application/feed+json 银行 - 大报 /feeds/category/%E9%93%B6%E8%A1%8C.json",
    ...feedsOfAll,
  ]);
  expect(feedsOf(head(toListPage({ kind: "tag", term: tag })))[0]).toBe(
    'application/rss+xml R&D "x" - 大报 /feeds/tag/r%26d.rss.xml',
  );
});
