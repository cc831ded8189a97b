/** `npx vitest bench`: what a list's feeds and a full part of the sitemap cost. Compare within one run only. */
import { expect, test } from "vitest";
import { printSitemap, SITEMAP_LENGTH } from "../sitemaps/sitemap.ts";
import { printAtom } from "./atom.ts";
import { content, fullContent, withoutBodies } from "./feed-content.fixture.ts";
import { type FeedContent, toFeed } from "./feed.ts";
import { printJsonFeed } from "./json-feed.ts";
import { printRss } from "./rss.ts";

test.for<[what: string, content: FeedContent]>([
  ["summaries", withoutBodies(fullContent)],
  ["texts", fullContent],
])("fifty articles with %s", async ([, each], { bench }) => {
  const feed = toFeed(each);
  const { get } = await bench.compare(
    bench("toFeed", () => void toFeed(each)),
    bench("RSS", () => void printRss(feed)),
    bench("Atom", () => void printAtom(feed)),
    bench("JSON Feed", () => void printJsonFeed(feed)),
  );
  expect(get("RSS")).toBeDefined();
});

test("a full part of the sitemap", async ({ bench }) => {
  const entries = Array.from({ length: SITEMAP_LENGTH }, (_, index) => ({
    path: `/%E9%93%B6%E8%A1%8C/2022/04/30/${index}.html`,
    lastModified: "2022-04-30T00:06:11+08:00",
  }));
  await bench("sitemap", () => void printSitemap(entries, content.site)).run();
});
