import { expect, test } from "vitest";
import type { ListKey } from "#contract/paths";
import { placeCategoryPages, toKnownPlaces } from "./place-categories.ts";
import type { KnownList } from "./listings.ts";
import { unplaced } from "./place-in-pages.ts";

const listOf = (slug: string): [ListKey, KnownList] => [
  `category/${slug}`,
  { subject: { kind: "category", term: { slug, name: slug } }, placement: unplaced },
];
const known = { addresses: new Map([["/foo", "000000000001"]]), lists: new Map(["banks", "news"].map(listOf)) };
const place = (...pages: [slug: string, path: string][]) =>
  placeCategoryPages(
    pages.map(([slug, path]) => ({ file: "a.html", slug, name: slug, path })),
    toKnownPlaces(known),
  );

test.each([
  ["leads on", "banks", "/category/banks.html", 1, 0],
  ["is its own list's", "banks", "/banks/", 0, 0],
  ["is its own list's, written otherwise", "banks", "/Banks/index.html", 0, 0],
  ["is one of its own list's pages", "banks", "/banks/page/1/", 0, 1],
  ["is another list's", "banks", "/news/", 0, 1],
  ["is another list's, written otherwise", "banks", "/news/index.html", 0, 1],
  ["is an article's", "banks", "/foo", 0, 1],
  ["is an article's, written otherwise", "banks", "/foo.html", 0, 1],
  ["would make a folder of an article", "banks", "/foo.html/bar.html", 0, 1],
  ["is that of a category without articles", "none", "/category/none.html", 0, 0],
])("the old address of a category page %s", (_, slug, path, moved, warned) => {
  const placed = place([slug, path]);
  expect(placed.moved).toHaveLength(moved);
  expect(placed.warnings).toHaveLength(warned);
});

test("of two category pages with one address the first has it", () => {
  const { moved, warnings } = place(["banks", "/old.html"], ["news", "/old"], ["banks", "/old"]);
  expect(moved.map(({ slug }) => slug)).toEqual(["banks"]);
  expect(warnings).toHaveLength(1);
});
