import { parse } from "parse5";
import { expect, test } from "vitest";
import type { ArticleHead } from "#contract/article";
import { cardPath, siteCardPath } from "#contract/paths";
import type { Page, PageData } from "#contract/page-data";
import { joinPieces } from "#contract/piece";
import type { Teaser } from "#contract/teaser";
import { site as home } from "../site.fixture.ts";
import { type Head, readHead } from "./read-head.fixture.ts";
import { printHead } from "./print-head.ts";

const term = { slug: "银行", name: "银行" };
const url = "https://news.example";

const article: ArticleHead = {
  type: "article",
  id: "0123456789ab",
  path: "/bank/2022/04/30/a.html",
  kind: "article",
  title: "年报：营收增长",
  titleBreaks: [],
  summary: "摘要。",
  publishedAt: "2022-04-30T00:06:11+08:00",
  category: term,
  minutes: 1,
  categories: [term],
  tags: [],
  companies: [],
  characters: 1,
  listedOn: 1,
};
const ofArticle = (more: Partial<ArticleHead> = {}): Page => ({ kind: "article", article: { ...article, ...more } });
const teaser = (title: string): Teaser => ({ ...article, title });
const list = (subject: Extract<Page, { kind: "list" }>["listPage"]["subject"], titles: string[] = []): Page => ({
  kind: "list",
  listPage: { type: "sealed", subject, number: 1, teasers: titles.map(teaser) },
});
const category = list({ kind: "category", term }, ["甲", "乙"]);

const print = (page: Page, { path = "/x.html", site = home }: Partial<PageData> = {}): string => {
  const { card, rest } = printHead({ path, site, page });
  return joinPieces([...card, ...rest]);
};
const head = (page: Page, more?: Partial<PageData>): Head => readHead(print(page, more));

test("an article's tags", () => {
  const page = ofArticle({
    updatedAt: "2022-05-01T08:00:00+08:00",
    tags: ["一", "二", "三", "四", "五", "六", "七"].map((name) => ({ slug: name, name })),
    author: "记者甲",
    leadImage: { src: "/media/1a.jpg", alt: "一张图", width: 1000, height: 600 },
    card: "0123456789ab",
  });
  expect(head(page)).toMatchObject({
    title: "年报：营收增长 - 大报",
    metas: {
      description: ["摘要。"],
      "item name": ["年报：营收增长"],
      "item description": ["摘要。"],
      "item image": [`${url}${cardPath(article.id, "0123456789ab", "square")}`],
      robots: ["max-image-preview:large"],
      author: ["记者甲"],
      "twitter:card": ["summary_large_image"],
      "og:type": ["article"],
      "og:title": ["年报：营收增长"],
      "og:description": ["摘要。"],
      "og:url": [`${url}/bank/2022/04/30/a.html`],
      "og:site_name": ["大报"],
      "og:locale": ["zh_CN"],
      "og:image": [`${url}/media/1a.jpg`],
      "og:image:type": ["image/jpeg"],
      "og:image:width": ["1000"],
      "og:image:height": ["600"],
      "og:image:alt": ["一张图"],
      "article:published_time": ["2022-04-30T00:06:11+08:00"],
      "article:modified_time": ["2022-05-01T08:00:00+08:00"],
      "article:section": ["银行"],
      "article:tag": ["一", "二", "三", "四", "五", "六"],
    },
  });
});

test("what an article does not have is not told", () => {
  const { metas } = head(ofArticle({ summary: "" }), { site: { ...home, description: "" } });
  for (const name of ["description", "og:description", "article:modified_time", "article:tag", "author"])
    expect(metas, name).not.toHaveProperty(name);
});

test.each<[string, Partial<ArticleHead>, wide: string, square: string]>([
  ["no picture", {}, siteCardPath("wide"), siteCardPath("square")],
  ["a card", { card: "0123456789ab" }, cardPath(article.id, "0123456789ab", "wide"), "own"],
  ["a fit picture", { leadImage: { src: "/media/1.png", alt: "", width: 800, height: 500 } }, "/media/1.png", "same"],
  ["one too small", { leadImage: { src: "/media/1.png", alt: "", width: 300, height: 200 } }, "site", "site"],
  ["one of unknown size", { leadImage: { src: "/media/1.png", alt: "" } }, "site", "site"],
  [
    "one too small, and a card",
    { leadImage: { src: "/media/1.png", alt: "", width: 300, height: 200 }, card: "0123456789ab" },
    cardPath(article.id, "0123456789ab", "wide"),
    "own",
  ],
  ["a stranger's", { leadImage: { src: "https://a.example/1.jpg", alt: "", width: 800, height: 500 } }, "lead", "same"],
  [
    "a stranger's, and a card",
    { leadImage: { src: "https://a.example/1.jpg", alt: "", width: 800, height: 500 }, card: "0123456789ab" },
    cardPath(article.id, "0123456789ab", "wide"),
    "own",
  ],
  ["a stranger's of unknown size", { leadImage: { src: "https://a.example/1.jpg", alt: "" } }, "site", "site"],
  [
    "a stranger's that robots cannot read",
    { leadImage: { src: "https://a.example/1.avif?x", alt: "", width: 800, height: 500 } },
    "site",
    "site",
  ],
  [
    "a stranger's that is no address",
    { leadImage: { src: "https://", alt: "", width: 800, height: 500 } },
    "site",
    "site",
  ],
])("the pictures of an article with %s", (_, more, wide, square) => {
  const { metas } = head(ofArticle(more));
  const expected: Record<string, string> = {
    site: url + siteCardPath("wide"),
    lead: more.leadImage?.src ?? "",
  };
  const squares: Record<string, string> = {
    site: url + siteCardPath("square"),
    own: url + cardPath(article.id, "0123456789ab", "square"),
    same: expected[wide] ?? url + wide,
  };
  expect(metas["og:image"]).toEqual([expected[wide] ?? url + wide]);
  expect(metas["item image"]).toEqual([squares[square] ?? url + square]);
  expect(metas["og:image:alt"]).toEqual([wide === "site" || wide === siteCardPath("wide") ? "大报" : article.title]);
  expect(metas["og:image:width"]).toHaveLength(1);
});

test("an address on another host is written as browsers write it", () => {
  const src = 'https://a.example/图 "1".jpg';
  expect(head(ofArticle({ leadImage: { src, alt: "", width: 800, height: 500 } })).metas["og:image"]).toEqual([
    "https://a.example/%E5%9B%BE%20%221%22.jpg",
  ]);
});

const hostile = `“1+N”</title></script><script>alert("x")</script><!--<script> & 'N²' \u0000\u0007\u202e\ud83d\u2028\n行`;
const asRead = `“1+N”</title></script><script>alert("x")</script><!--<script> & 'N²' \u202e\ufffd 行`;

test("hostile text stays text, in one line", () => {
  const name = { slug: "x", name: hostile };
  const page = ofArticle({
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
  for (const tag of ["og:title", "item name", "og:site_name", "article:section", "article:tag", "author"])
    expect(metas[tag], tag).toEqual([asRead]);
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

test.each([
  ["summary", "营".repeat(50) + "。" + "收".repeat(120), "营".repeat(50) + "。"],
  ["flash of 200 characters", "营".repeat(200), "营".repeat(119) + "…"],
])("the description of a %s is cut", (_, summary, description) => {
  expect(head(ofArticle({ summary })).metas["og:description"]).toEqual([description]);
});

const tag = { slug: "r&d", name: 'R&D "x"' };

test.each<[Page, title: string, description: string]>([
  [{ kind: "home", home: { sections: [], flashes: [] } }, "大报", "财经新闻"],
  [{ kind: "about" }, "关于 - 大报", "财经新闻"],
  [
    {
      kind: "terms",
      index: {
        taxonomy: "tag",
        terms: [
          { slug: "a", name: "甲", count: 1, initial: "J", key: "" },
          { slug: "b", name: "乙", count: 2, initial: "Y", key: "" },
        ],
      },
    },
    "标签 - 大报",
    "标签：乙；甲",
  ],
  [list({ kind: "all" }, ["甲"]), "最新 - 大报", "最新：甲"],
  [category, "银行 - 大报", "银行：甲；乙"],
  [list({ kind: "category", term }), "银行 - 大报", "财经新闻"],
  [list({ kind: "category", term }, ["甲".repeat(60), "乙".repeat(60)]), "银行 - 大报", `银行：${"甲".repeat(60)}…`],
  [
    list({ kind: "category", term }, ["甲".repeat(60), "乙".repeat(56)]),
    "银行 - 大报",
    `银行：${"甲".repeat(60)}；${"乙".repeat(56)}`,
  ],
  [list({ kind: "category", term }, ["甲".repeat(200)]), "银行 - 大报", `银行：${"甲".repeat(116)}…`],
  [list({ kind: "tag", term: tag }, ["甲"]), 'R&D "x" - 大报', 'R&D "x"：甲'],
  [list({ kind: "day", day: "2022-04-30" }, ["甲"]), "2022年4月30日 - 大报", "2022年4月30日：甲"],
])("%j is titled %s and says %s", (page, title, description) => {
  const { metas, ...read } = head(page);
  expect(read.title).toBe(title);
  expect(Array.from(description).length).toBeLessThanOrEqual(120);
  expect(metas).toMatchObject({ "og:type": ["website"], description: [description], "og:description": [description] });
});

test.each([
  ["zh-Hans", "zh_CN"],
  ["zh-Hant", "zh_TW"],
  ["zh-HK", "zh_HK"],
  ["en", "en_US"],
  ["en-GB", "en_GB"],
  ["ja", "ja_JP"],
])("the language %s is the locale %s", (language, locale) => {
  expect(head(ofArticle(), { site: { ...home, language } }).metas["og:locale"]).toEqual([locale]);
});

test("a copy under another address names the article's own as canonical", () => {
  const { links, metas } = head(ofArticle(), { path: "/a/0123456789ab" });
  expect(links).toContainEqual({ rel: "canonical", href: `${url}/bank/2022/04/30/a.html` });
  expect(metas["og:url"]).toEqual([`${url}/bank/2022/04/30/a.html`]);
});

test.each<Page>([
  { kind: "not-found" },
  {
    kind: "withdrawn",
    withdrawn: {
      type: "withdrawn",
      id: article.id,
      path: article.path,
      title: "撤下的",
      publishedAt: article.publishedAt,
      withdrawnAt: article.publishedAt,
    },
  },
])("what is not published is not indexed, and has no card: %j", (page) => {
  const { metas, data, links } = head(page, { path: "/404.html" });
  expect(metas).toEqual({ robots: ["noindex"] });
  expect(data).toBeUndefined();
  expect(links.filter(({ rel }) => rel === "canonical")).toEqual(
    page.kind === "not-found" ? [] : [{ rel: "canonical", href: url + article.path }],
  );
});

test("a site that does not know its address says nothing that needs it", () => {
  const site = { ...home, url: "" };
  for (const page of [category, ofArticle({ card: "0123456789ab" }), { kind: "about" } as const]) {
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
  { kind: "home", home: { sections: [], flashes: [] } },
  { kind: "about" },
  ofArticle(),
  list({ kind: "all" }),
  list({ kind: "day", day: "2022-04-30" }),
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
  expect(feedsOf(head(list({ kind: "tag", term: tag })))[0]).toBe(
    'application/rss+xml R&D "x" - 大报 /feeds/tag/r%26d.rss.xml',
  );
});
