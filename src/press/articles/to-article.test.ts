import * as v from "valibot";
import { expect, test } from "vitest";
import { Article } from "#contract/article";
import { idOf } from "#contract/paths";
import type { Post } from "../post.ts";
import type { Body } from "./body/to-body.ts";
import { type ArticleContext, toArticle } from "./to-article.ts";

const post: Post = {
  file: "_posts/2022-04-30-NW1.md",
  title: "银行年报亮相！",
  publishedAt: "2022-04-30T00:06:11+08:00",
  slug: "NW1",
  categories: ["Ribao"],
  tags: ["滚动新闻", "C", "C++"],
  redirectFrom: [],
  body: { format: "markdown", text: "要闻", line: 8 },
};

const body: Body = {
  html: "<p>要闻。</p>",
  text: "要闻。",
  pictures: 0,
  tables: 0,
  headings: 0,
  companies: [],
  cleanUps: [],
  warnings: [],
};

const context: ArticleContext = {
  permalinkPattern: "/:categories/:year/:month/:day/:title.html",
  defaultCategory: { slug: "news", name: "新闻" },
  resolvePicture: (src) => (src.startsWith("/") ? { src, alt: "", width: 8, height: 6 } : undefined),
};

const make = (change: { post?: Partial<Post>; body?: Partial<Body> } = {}) =>
  toArticle({ ...post, ...change.post }, { ...body, ...change.body }, context);

test("a flash", () => {
  expect(make()).toEqual({
    article: {
      type: "article",
      id: idOf("/ribao/2022/04/30/NW1.html"),
      path: "/ribao/2022/04/30/NW1.html",
      kind: "flash",
      title: "银行年报亮相！",
      titleBreaks: [2, 4],
      summary: "要闻。",
      publishedAt: "2022-04-30T00:06:11+08:00",
      category: { slug: "ribao", name: "Ribao" },
      minutes: 1,
      categories: [{ slug: "ribao", name: "Ribao" }],
      tags: [
        { slug: "滚动新闻", name: "滚动新闻" },
        { slug: "c", name: "C" },
      ],
      companies: [],
      characters: 3,
      bodyHtml: "<p>要闻。</p>",
    },
    redirects: [],
    warnings: [],
  });
});

test("an article with everything is what the contract says", () => {
  const { article } = make({
    post: { updatedAt: "2022-05-01T00:00:00+08:00", author: "<b>记者</b>", summary: "摘要", image: "/a.png" },
    body: {
      headings: 1,
      sourceName: "周刊",
      sourceUrl: "http://user:secret@news.example/1 2.html",
      companies: [{ name: "某某", market: "sh", code: "600000" }],
    },
  });
  expect(v.parse(Article, { ...article, listedOn: 1 })).toEqual({ ...article, listedOn: 1 });
  expect(article).toMatchObject({
    kind: "article",
    summary: "摘要",
    updatedAt: "2022-05-01T00:00:00+08:00",
    author: "记者",
    sourceName: "周刊",
    sourceUrl: "http://news.example/1%202.html",
    leadImage: { src: "/a.png" },
  });
});

test.each([
  ["by its own footer", ["ribao"], "日报新闻新闻", [{ slug: "ribao", name: "日报新闻" }]],
  [
    "a footer names the first alone",
    ["ribao", "other"],
    "日报",
    [
      { slug: "ribao", name: "日报" },
      { slug: "other", name: "other" },
    ],
  ],
  ["once", ["TechWeb", "Techweb"], undefined, [{ slug: "techweb", name: "TechWeb" }]],
  ["none", [], undefined, [{ slug: "news", name: "新闻" }]],
])("categories: %s", (_, categories, categoryName, terms) => {
  const { article, footer } = make({ post: { categories }, body: categoryName === undefined ? {} : { categoryName } });
  expect(article.categories).toEqual(terms);
  expect(article.category).toEqual(terms[0]);
  expect(footer).toEqual(categoryName === undefined ? undefined : terms[0]);
});

test("a post without a category makes no folder of the default one", () => {
  expect(make({ post: { categories: [] } }).article.path).toBe("/2022/04/30/NW1.html");
});

test.each([
  ["a category that is no name", { categories: ["..", "b"] }, ["b"], /“\.\.” is no name/u],
  ["a category that is the reader's word", { categories: ["Search"] }, ["search-news"], /\/search-news\//u],
])("%s", (_, change, slugs, message) => {
  const { article, warnings } = make({ post: change });
  expect(article.categories.map(({ slug }) => slug)).toEqual(slugs);
  expect(warnings).toEqual([{ file: post.file, line: 0, message: expect.stringMatching(message) }]);
});

test.each([
  [["/old/", "older.html", "/%E6%97%A7"], ["/old/", "/older.html", "/%E6%97%A7"], 0],
  [["/ribao/2022/04/30/NW1.html"], [], 0],
  [["//evil.example/x", "/../up"], ["/evil.example/x", "/up"], 0],
  [["https://evil.example/", "javascript:alert(1)", "/", "/content/v1/site.json", "/latest/"], [], 5],
  [["/index.html/old", "/index", "/404.html/", "/_headers/x.html"], [], 4],
])("redirects from %j", (redirectFrom, redirects, warned) => {
  const made = make({ post: { redirectFrom } });
  expect(made.redirects).toEqual(redirects);
  expect(made.warnings).toHaveLength(warned);
});

test.each([
  ["its own permalink", { permalink: "/own/:year/" }, "/own/2022/"],
  ["one with entities in its title", { title: "A&amp;B" }, "/ribao/2022/04/30/NW1.html"],
])("%s", (_, change, path) => {
  expect(make({ post: change }).article.path).toBe(path);
});

test("a change before publication is none", () => {
  expect(make({ post: { updatedAt: "2022-04-29T23:00:00+08:00" } }).article).not.toHaveProperty("updatedAt");
});

test.each(["javascript:alert(1)", "ftp://a.example/", "no address", "//a.example/"])(
  "%s is no original link",
  (sourceUrl) => {
    expect(make({ body: { sourceUrl } }).article).not.toHaveProperty("sourceUrl");
  },
);

test("a picture that cannot be shown gives way to the first of the text, with a warning", () => {
  const firstPicture = { src: "/media/1.png", alt: "" };
  const { article, warnings } = make({ post: { image: "none.png" }, body: { firstPicture } });
  expect(article.leadImage).toEqual(firstPicture);
  expect(warnings).toEqual([{ file: post.file, line: 0, message: expect.stringMatching(/none\.png/u) }]);
});

test("a post without text is refused", () => {
  expect(() => make({ body: { html: "", text: "" } })).toThrow(expect.objectContaining({ name: "PostError", line: 8 }));
});
