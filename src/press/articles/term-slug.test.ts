import { expect, test } from "vitest";
import { categoryPath } from "#contract/paths";
import { toPermalink } from "./permalink.ts";
import { toCategorySlug, toTagSlug } from "./term-slug.ts";

test.each([
  ["emnews", "emnews"],
  ["TechWeb", "techweb"],
  ["anxinguojizhengquan(xanggang)", "anxinguojizhengquan(xanggang)"],
  ["Two  Words", "two  words"],
  ["新闻", "新闻"],
  ["ＡＢＣ", "ａｂｃ"],
  ["e\u0301", "\u00e9"],
  ["a/b\\c", "a-b-c"],
  ["../../etc", "-..-etc"],
  [".net", "net"],
  ["b.", "b"],
  ["..", undefined],
  [" \u0000", undefined],
  ["", undefined],
  ["C&A #1?", "c&a #1?"],
  ["🚀", "🚀"],
  ["search", "search-news"],
  ["Tag", "tag-news"],
  ["Index.html", "index.html-news"],
  ["404.html", "404.html-news"],
  ["_headers", "_headers-news"],
  ["favicon.ico", "favicon.ico-news"],
  ["长".repeat(100), "长".repeat(66)],
])("the category “%s”", (word, slug) => {
  expect(toCategorySlug(word)).toBe(slug);
});

test.each([
  ["东财滚动新闻", "东财滚动新闻"],
  ["Two  Words", "two-words"],
  ["C++", "c"],
  ["5G/6G", "5g-6g"],
  ["（港股）", "港股"],
  ["ＡＢＣ", "ａｂｃ"],
  ["a_b.c", "a-b-c"],
  ["..", "u2e-u2e"],
  ["🚀", "u1f680"],
  ["长".repeat(100), "长".repeat(66)],
])("the tag “%s”", (word, slug) => {
  expect(toTagSlug(word)).toBe(slug);
});

test.each(["emnews", "Two Words", "C&A #1?", "新闻", "a(b)", ".net", "search"])(
  "“%s” is the folder its articles stand in",
  (word) => {
    const slug = toCategorySlug(word) ?? "";
    const parts = { file: "a.md", slug: "a", publishedAt: "2022-04-03T07:05:09+08:00", categories: [slug] };
    const folder = toPermalink("/:categories/:title.html", parts).split("/")[1] ?? "";
    expect(decodeURIComponent(categoryPath({ slug, name: word }))).toBe(`/${decodeURIComponent(folder)}/`);
  },
);
