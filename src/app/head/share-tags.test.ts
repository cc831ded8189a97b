import { expect, test } from "vitest";
import type { ArticleHead } from "#contract/article";
import { cardPath, siteCardPath } from "#contract/paths";
import type { Page, PageData } from "#contract/page-data";
import { joinPieces } from "#contract/piece";
import { site as home } from "../site.fixture.ts";
import { article, category, frontPage, tag, term, toArticlePage, toListPage, url } from "./head-pages.fixture.ts";
import { printHead } from "./print-head.ts";
import { type Head, readHead } from "./read-head.fixture.ts";

const head = (page: Page, { path = "/x.html", site = home }: Partial<PageData> = {}): Head => {
  const { card, rest } = printHead({ path, site, page });
  return readHead(joinPieces([...card, ...rest]));
};

test("an article's tags", () => {
  const page = toArticlePage({
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
      "twitter:image:alt": ["一张图"],
      "article:published_time": ["2022-04-30T00:06:11+08:00"],
      "article:modified_time": ["2022-05-01T08:00:00+08:00"],
      "article:section": ["银行"],
      "article:tag": ["一", "二", "三", "四", "五", "六"],
    },
  });
});

test("what an article does not have is not told", () => {
  const { metas } = head(toArticlePage({ summary: "" }), { site: { ...home, description: "" } });
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
  const { metas } = head(toArticlePage(more));
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
  expect(head(toArticlePage({ leadImage: { src, alt: "", width: 800, height: 500 } })).metas["og:image"]).toEqual([
    "https://a.example/%E5%9B%BE%20%221%22.jpg",
  ]);
});

test.each([
  ["summary", "营".repeat(50) + "。" + "收".repeat(120), "营".repeat(50) + "。"],
  ["flash of 200 characters", "营".repeat(200), "营".repeat(119) + "…"],
])("the description of a %s is cut", (_, summary, description) => {
  expect(head(toArticlePage({ summary })).metas["og:description"]).toEqual([description]);
});

test.each<[Page, title: string, description: string]>([
  [frontPage, "大报", "财经新闻"],
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
  [toListPage({ kind: "all" }, ["甲"]), "最新 - 大报", "最新：甲"],
  [category, "银行 - 大报", "银行：甲；乙"],
  [toListPage({ kind: "category", term }), "银行 - 大报", "财经新闻"],
  [
    toListPage({ kind: "category", term }, ["甲".repeat(60), "乙".repeat(60)]),
    "银行 - 大报",
    `银行：${"甲".repeat(60)}…`,
  ],
  [
    toListPage({ kind: "category", term }, ["甲".repeat(60), "乙".repeat(56)]),
    "银行 - 大报",
    `银行：${"甲".repeat(60)}；${"乙".repeat(56)}`,
  ],
  // With a mark that there are more, this would be one character too long.
  [
    toListPage({ kind: "category", term }, ["甲".repeat(60), "乙".repeat(56), "丙"]),
    "银行 - 大报",
    `银行：${"甲".repeat(60)}…`,
  ],
  [toListPage({ kind: "category", term }, ["甲".repeat(200)]), "银行 - 大报", `银行：${"甲".repeat(116)}…`],
  [toListPage({ kind: "tag", term: tag }, ["甲"]), 'R&D "x" - 大报', 'R&D "x"：甲'],
  [toListPage({ kind: "day", day: "2022-04-30" }, ["甲"]), "2022年4月30日 - 大报", "2022年4月30日：甲"],
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
  expect(head(toArticlePage(), { site: { ...home, language } }).metas["og:locale"]).toEqual([locale]);
});
