import { expect, test } from "vitest";
import { isPublished, stageOf } from "./publish-order.ts";

test.for([
  ["assets/app-1a2b.js", 0],
  ["media/1a2b.png", 0],
  ["cards/01/0123456789ab-0123456789ab-square.png", 0],
  ["card.png", 0],
  ["favicon.ico", 0],
  ["content/v1/revisions/01/0123456789ab.json", 0],
  ["content/v1/articles/01/0123456789ab.json", 1],
  ["yinhang/2022/04/30/年报.html", 1],
  ["a/0123456789ab.html", 2],
  ["404.html", 1],
  ["yinhang/index.html", 2],
  ["latest/page/3/index.html", 2],
  ["content/v1/lists/all/3.json", 2],
  ["content/v1/terms/tag.json", 2],
  ["content/v1/segments/0123456789abcdef0123/1.bin", 2],
  ["content/v1/search.json", 3],
  ["index.html", 3],
  ["content/v1/home.json", 3],
  ["feeds/category/yinhang.rss.xml", 3],
  ["feeds/all.json", 3],
  ["sitemap.xml", 3],
  ["sitemap-news.xml", 3],
  ["sitemaps/articles-1.xml", 3],
  ["robots.txt", 3],
  ["content/v1/site.json", 4],
] as const)("%s is published in stage %i", ([file, stage]) => {
  expect({ stage: stageOf(file), isPublished: isPublished(file) }).toEqual({ stage, isPublished: true });
});

test.for(["_headers", "_redirects", "assets/app-1a2b.js.br"])("%s stays at home", (file) => {
  expect(isPublished(file)).toBe(false);
});
