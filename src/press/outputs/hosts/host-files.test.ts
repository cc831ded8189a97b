import { expect, test } from "vitest";
import { cacheControlOf, contentTypeOf } from "./header-rules.ts";
import { printHostFiles } from "./host-files.ts";

const { inside, beside } = printHostFiles({ redirects: [], gone: [] });

test("nothing but what hosts read by itself stands in the edition, where `serve` never shows it", () => {
  expect(inside.map(({ file }) => file)).toEqual(["_headers", "_redirects"]);
});

test("no file bears a hash of a release", () => {
  for (const { file, contents } of [...inside, ...beside]) expect(contents, file).not.toContain("sha256");
});

test.for([
  ["/assets/app-1a2b.js", "public, max-age=31536000, immutable"],
  ["/media/1a2b.png", "public, max-age=31536000, immutable"],
  ["/cards/01/0123456789ab-0123456789ab.png", "public, max-age=31536000, immutable"],
  ["/content/v1/segments/0123456789abcdef0123/1.bin", "public, max-age=31536000, immutable"],
  ["/content/v1/search.json", "no-cache"],
  ["/card.png", "no-cache"],
  ["/content/v1/lists/all/1.json", "no-cache"],
  ["/assets.html", "no-cache"],
  ["/yinhang/assets/x.html", "no-cache"],
  ["/", "no-cache"],
] as const)("%s may be cached: %s", ([path, expected]) => {
  expect(cacheControlOf(path)).toBe(expected);
});

test.for([
  ["yinhang/年报.html", "text/html; charset=utf-8"],
  ["X.HTML", "text/html; charset=utf-8"],
  ["content/v1/site.json", "application/json; charset=utf-8"],
  ["search/1a2b.bin", "application/octet-stream"],
  ["no/ending", "application/octet-stream"],
  ["a.b/c", "application/octet-stream"],
  ["constructor/x.constructor", "application/octet-stream"],
] as const)("%s is %s", ([file, expected]) => {
  expect(contentTypeOf(file)).toBe(expected);
});
