import { expect, test } from "vitest";
import { placeCategories, placeCategoryPages, toPlaces } from "./place-categories.ts";
import { placeOf } from "./places.ts";

const toTerm = (slug: string) => ({ slug, name: slug });

/** Places where articles stand at some paths, and lists of categories. */
function toKnown(paths: readonly string[], categories: readonly string[]) {
  const owners = new Map(paths.map((path) => [placeOf(path), "000000000001"]));
  return toPlaces(
    {
      ownerOf: (place) => owners.get(place),
      hasBelow: (folder) => [...owners.keys()].some((place) => place.startsWith(`${folder}/`)),
      ownerOfId: () => undefined,
    },
    categories.map(toTerm),
  );
}

const place = (...pages: [slug: string, path: string][]) =>
  placeCategoryPages(
    pages.map(([slug, path]) => ({ file: "a.html", ...toTerm(slug), path })),
    toKnown(["/foo"], ["banks", "news"]),
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

test.each([
  ["/a", "/a.html"],
  ["/a/", "/a/index.html"],
  ["/A.html", "/a.html"],
  ["/a.html", "/a.html/b.html"],
  ["/a.html/b.html", "/a.html"],
  ["/x/%E9%93%B6.html", "/X/银"],
])("where an article stands at %s nothing else can stand at %s", (one, other) => {
  const places = toKnown([one], []);
  expect(places.isOpenTo(undefined, other)).toBe(false);
  expect(places.isOpenTo("000000000002", other)).toBe(false);
  expect(places.isOpenTo("000000000001", one)).toBe(true);
});

test.each([
  ["/banks/", false],
  ["/banks", true],
  ["/banks/index.html", false],
  ["/banks/page/2/", false],
  ["/banks/x.html", true],
])("beside the list of a category, an article at %s: %s", (path, expected) => {
  expect(toKnown([], ["banks"]).isOpenTo(undefined, path)).toBe(expected);
});

test.each(["/banks/", "/banks/page/2/", "/banks/page/x/y.html"])(
  "a category whose list would stand where an article does, at %s, is refused",
  (path) => {
    expect(placeCategories([toTerm("banks"), toTerm("news")], toKnown([path], []))).toEqual(new Set(["banks"]));
  },
);
