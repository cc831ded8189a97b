import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { sitemapPath } from "#contract/paths";
import { childrenOf, readXml, textsOf, type XmlElement } from "../read-xml.fixture.ts";
import { type NewsItem, printNewsSitemap, toNewsLanguage } from "./news-sitemap.ts";
import { printRobots } from "./robots.ts";
import { printSitemap, printSitemapIndex, SITEMAP_LENGTH, type SitemapEntry } from "./sitemap.ts";

const site = {
  title: "大报 & 晚报",
  description: "",
  url: "https://news.example",
  language: "zh-Hans",
  zone: "Asia/Shanghai",
  navigation: [],
  about: [],
};

/** A location is shorter than 2,048 characters and has its odd characters escaped. */
const Location = v.pipe(v.string(), v.maxLength(2047), v.regex(/^https:\/\/news\.example\/[!-~]*$/u), v.url());
const W3cDate = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u), v.isoTimestamp());

/** What sitemaps.org/protocol.html asks for, of what we print: names, their order and number, and values. */
function readSitemap(document: string, rootName: string, childName: string): XmlElement[] {
  const root = readXml(document);
  expect(root.name).toBe(rootName);
  expect(root.attributes["xmlns"]).toBe("http://www.sitemaps.org/schemas/sitemap/0.9");
  expect(root.children.every(({ name }) => name === childName)).toBe(true);
  expect(root.children.length).toBeLessThanOrEqual(50_000);
  expect(Buffer.byteLength(document)).toBeLessThan(50_000_000);
  for (const location of textsOf(root, "loc")) expect(v.is(Location, location), location).toBe(true);
  for (const moment of textsOf(root, "lastmod")) expect(v.is(W3cDate, moment), moment).toBe(true);
  for (const child of root.children) {
    expect(childrenOf(child, "loc")).toHaveLength(1);
    expect(childrenOf(child, "lastmod").length).toBeLessThanOrEqual(1);
  }
  return root.children;
}

const article: SitemapEntry = {
  path: "/%E9%93%B6%E8%A1%8C/2022/04/30/r&d,'1'.html",
  lastModified: "2022-04-30T00:06:11+08:00",
};

test("a part says what was put in, in its order", () => {
  const urls = readSitemap(printSitemap([article, { path: "/" }], site), "urlset", "url");
  expect(urls.map(({ children }) => children.map(({ name, text }) => [name, text]))).toEqual([
    [
      ["loc", `https://news.example${article.path}`],
      ["lastmod", article.lastModified],
    ],
    [["loc", "https://news.example/"]],
  ]);
});

test("the index says what was put in", () => {
  const parts = [
    { path: sitemapPath("articles", 1), lastModified: "2022-04-30T00:06:11+08:00" },
    { path: sitemapPath("lists", 1) },
  ];
  const found = readSitemap(printSitemapIndex(parts, site), "sitemapindex", "sitemap");
  expect(found.map(({ children }) => children.map(({ text }) => text))).toEqual([
    ["https://news.example/sitemaps/articles-1.xml", "2022-04-30T00:06:11+08:00"],
    ["https://news.example/sitemaps/lists-1.xml"],
  ]);
});

test("a full part is far from the limits", () => {
  const long = { path: `/${"%E9%93%B6".repeat(60)}/2022/04/30/${"%E9%93%B6".repeat(60)}.html` };
  const entries = Array.from({ length: SITEMAP_LENGTH }, () => ({ ...article, ...long }));
  expect(readSitemap(printSitemap(entries, site), "urlset", "url")).toHaveLength(SITEMAP_LENGTH);
  expect(Buffer.byteLength(printSitemap(entries, site))).toBeLessThan(2_000_000);
});

const news = (publishedAt: string, title = "题"): NewsItem => ({ path: "/bank/a.html", title, publishedAt });

function readNews(items: readonly NewsItem[], language = "zh-Hans"): string[][] {
  const document = printNewsSitemap(items, { ...site, language });
  const urls = readSitemap(document, "urlset", "url");
  expect(readXml(document).attributes["xmlns:news"]).toBe("http://www.google.com/schemas/sitemap-news/0.9");
  expect(urls.length).toBeLessThanOrEqual(1000);
  return urls.map((url) => {
    expect(url.children.map(({ name }) => name)).toEqual(["loc", "news:news"]);
    return ["news:name", "news:language", "news:publication_date", "news:title"].flatMap((name) => textsOf(url, name));
  });
}

test("Google News is told of an article what it asks for", () => {
  expect(readNews([news("2022-04-30T00:06:11+08:00", `“1+N” <b>& ]]>📈`)])).toEqual([
    ["大报 & 晚报", "zh-cn", "2022-04-30T00:06:11+08:00", `“1+N” <b>& ]]>📈`],
  ]);
});

test("news is what was published in the two days before the newest article, a thousand at most", () => {
  const items = ["2022-05-01T00:00:00+08:00", "2022-04-29T00:00:00+08:00", "2022-04-28T23:59:59+08:00"].map((at) =>
    news(at),
  );
  expect(readNews(items)).toHaveLength(2);
  expect(readNews(Array.from({ length: 1500 }, () => news("2022-05-01T00:00:00+08:00")))).toHaveLength(1000);
  expect(readNews([])).toEqual([]);
});

test("whatever an article is called, the sitemap of news is well-formed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      expect(readNews([news("2022-05-01T00:00:00+08:00", title)])).toHaveLength(1);
    }),
  );
});

test.each([
  ["zh-Hans", "zh-cn"],
  ["zh", "zh-cn"],
  ["zh-CN", "zh-cn"],
  ["zh-Hant", "zh-tw"],
  ["zh-TW", "zh-tw"],
  ["zh-HK", "zh-tw"],
  ["en-GB", "en"],
  ["de", "de"],
])("%s is %s to Google News", (tag, language) => {
  expect(toNewsLanguage(tag)).toBe(language);
});

test("robots.txt names the sitemaps where the site knows its own address", () => {
  expect(printRobots({ url: "" })).toBe("User-agent: *\nDisallow:\n");
  expect(printRobots(site)).toBe(
    "User-agent: *\nDisallow:\n\nSitemap: https://news.example/sitemap.xml\nSitemap: https://news.example/sitemap-news.xml\n",
  );
});
