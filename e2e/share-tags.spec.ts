import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { imageSize } from "image-size";
import ogs from "open-graph-scraper";
import * as v from "valibot";
import { shortPath } from "#contract/paths";
import { readHead } from "../src/app/head/read-head.fixture.ts";
import { toFile } from "../src/press/articles/output-file.ts";
import { readArticles, toPages } from "./fixture-pages.ts";
import { expect, fixtureFolder, test } from "./test.ts";

const origin = "https://test.example";
const fileAt = (file: string): string => join(fixtureFolder(), "edition", file);
const htmlAt = (path: string): string => readFileSync(fileAt(toFile(path)), "utf8");

/** What an independent reader of Open Graph finds in a page. */
async function readCard(html: string) {
  const { error, result } = await ogs({ html });
  expect(error).toBe(false);
  return result;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** A picture is in the edition, as large as it is said to be. */
function expectPicture({
  url,
  width,
  height,
  type,
}: {
  url: string;
  width?: unknown;
  height?: unknown;
  type?: string;
}): void {
  const { origin: its, pathname } = new URL(url);
  if (its !== origin) return;
  expect(existsSync(fileAt(pathname)), pathname).toBe(true);
  const real = imageSize(readFileSync(fileAt(pathname)));
  expect({ width: Number(width), height: Number(height), type }, pathname).toEqual({
    width: real.width,
    height: real.height,
    type: `image/${real.type === "jpg" ? "jpeg" : real.type}`,
  });
}

const isoTime = v.pipe(v.string(), v.isoTimestamp());
const webUrl = v.pipe(v.string(), v.url(), v.startsWith(`${origin}/`));
const named = v.object({ "@type": v.picklist(["Person", "Organization", "NewsMediaOrganization"]), name: v.string() });

/** https://developers.google.com/search/docs/appearance/structured-data/article: what it asks for or recommends. */
const NewsArticle = v.object({
  "@type": v.literal("NewsArticle"),
  headline: v.pipe(v.string(), v.nonEmpty(), v.maxGraphemes(110)),
  image: v.pipe(v.string(), v.url()),
  datePublished: isoTime,
  dateModified: isoTime,
  author: named,
  publisher: named,
  mainEntityOfPage: webUrl,
  isAccessibleForFree: v.literal(true),
  inLanguage: v.literal("zh-Hans"),
  isBasedOn: v.optional(v.pipe(v.string(), v.url())),
});

/** https://developers.google.com/search/docs/appearance/structured-data/breadcrumb: at least two items, in order, each with a name. */
const BreadcrumbList = v.object({
  "@type": v.literal("BreadcrumbList"),
  itemListElement: v.pipe(
    v.array(
      v.object({
        "@type": v.literal("ListItem"),
        position: v.number(),
        name: v.pipe(v.string(), v.nonEmpty()),
        item: webUrl,
      }),
    ),
    v.minLength(2),
    v.check((items) => items.every(({ position }, index) => position === index + 1)),
  ),
});
const CollectionPage = v.object({
  "@type": v.picklist(["CollectionPage", "AboutPage"]),
  name: v.string(),
  url: webUrl,
});
const WebSite = v.object({ "@type": v.literal("WebSite"), name: v.literal("测试报"), url: v.literal(`${origin}/`) });
const Publisher = v.object({ "@type": v.literal("NewsMediaOrganization"), name: v.literal("测试报"), logo: webUrl });

const Graph = v.object({ "@context": v.literal("https://schema.org"), "@graph": v.array(v.unknown()) });

function expectData(html: string, ...schemas: readonly v.GenericSchema[]): unknown[] {
  const things = v.parse(Graph, readHead(html).data)["@graph"];
  expect(things).toHaveLength(schemas.length);
  return schemas.map((schema, index) => v.parse(schema, things[index]));
}

test("every article says what it is, in its own page and at its short address, to those who show its link", async () => {
  const articles = readArticles();
  expect(articles.length).toBeGreaterThan(60);
  for (const article of articles) {
    const url = origin + article.path;
    for (const path of [article.path, shortPath(article.id)]) {
      const html = htmlAt(path);
      const card = await readCard(html);
      expect(card, path).toMatchObject({
        ogType: "article",
        ogTitle: oneLine(article.title),
        ogUrl: url,
        ogSiteName: "测试报",
        ogLocale: "zh_CN",
        twitterCard: "summary_large_image",
        articlePublishedTime: article.publishedAt,
        articleSection: oneLine(article.category.name),
      });
      expect(card.articleModifiedTime, path).toBe(article.updatedAt);
      expect(Array.from(card.ogDescription ?? "").length, path).toBeLessThanOrEqual(120);
      expect(card.ogDescription, path).toMatch(/\S/u);
      const [picture, ...others] = card.ogImage ?? [];
      expect(others, path).toEqual([]);
      expect(picture?.url, path).toMatch(/^https:\/\//u);
      const { metas, links, title } = readHead(html);
      expect(title, path).toBe(`${oneLine(article.title)} - 测试报`);
      expect(links.find(({ rel }) => rel === "canonical")?.["href"], path).toBe(url);
      expect(metas["item name"], path).toEqual([card.ogTitle]);
      expect(metas["item image"]?.[0], path).toMatch(/^https:\/\//u);
      expect(metas["robots"], path).toEqual(["max-image-preview:large"]);
    }
  }
});

test("every article's structured data has what Google asks for", () => {
  for (const article of readArticles()) {
    const [data] = expectData(htmlAt(article.path), NewsArticle, BreadcrumbList);
    expect(data, article.path).toMatchObject({
      mainEntityOfPage: origin + article.path,
      datePublished: article.publishedAt,
      ...(article.sourceUrl !== undefined && { isBasedOn: article.sourceUrl }),
    });
  }
});

test("every picture of ours that stands for a page is in the edition, as large as it is said to be", async () => {
  const folders = new Set<string>();
  const paths = [...readArticles().map(({ path }) => path), ...toPages().map(([, path]) => path)];
  for (const path of paths) {
    const html = htmlAt(path === "/nothing.html" ? "/404.html" : path);
    const picture = (await readCard(html)).ogImage?.[0];
    const square = readHead(html).metas["item image"]?.[0];
    if (picture === undefined || square === undefined) continue;
    expectPicture(picture);
    expect(square.startsWith(origin) ? existsSync(fileAt(new URL(square).pathname)) : true, square).toBe(true);
    folders.add(new URL(picture.url).pathname.split("/")[1] ?? "");
  }
  expect([...folders]).toEqual(expect.arrayContaining(["media", "cards", "card.png"]));
});

/** Results are no content of their own. */
const unlisted = { robots: expect.arrayContaining(["noindex"]) };

test("every other page says what it is", async () => {
  for (const [kind, path] of toPages()) {
    if (kind === "an article" || kind === "not found") continue;
    const html = htmlAt(path);
    const card = await readCard(html);
    expect(card, kind).toMatchObject({ ogType: "website", ogUrl: origin + path, ogSiteName: "测试报" });
    expect(card.ogImage?.[0], kind).toMatchObject({ width: "1200", height: "630", type: "image/png" });
    if (kind === "home") expectData(html, WebSite, Publisher);
    else if (kind === "search") expect(readHead(html)).toMatchObject({ data: undefined, metas: unlisted });
    else expectData(html, CollectionPage, BreadcrumbList);
  }
  expect((await readCard(htmlAt("/yaowen/"))).ogDescription).toMatch(/^要闻：.+；.+/u);
});

test("what is not there has no card", () => {
  const { metas, data } = readHead(htmlAt("/404.html"));
  expect({ metas, data }).toMatchObject({ metas: { robots: ["noindex"] }, data: undefined });
  expect(Object.keys(metas).filter((name) => name.startsWith("og:"))).toEqual([]);
});

/** As `serve` compresses. What is meant for robots comes before what readers see. */
const compressed = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } }).length;

test("what stands before a page's body leaves half of the first flight to the body", () => {
  for (const [kind, path] of toPages()) {
    const html = htmlAt(kind === "not found" ? "/404.html" : path);
    expect(compressed(html.slice(0, html.indexOf("<body>"))), kind).toBeLessThan(7000);
  }
});

test("a short page takes one block of a disk", () => {
  for (const { id } of readArticles()) expect(htmlAt(shortPath(id)).length).toBeLessThan(4096);
});
