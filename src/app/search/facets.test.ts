import { expect, test } from "vitest";
import { toFacets } from "./facets.ts";

const toResult = (category: string, ...tags: string[]) => ({
  entry: {
    id: "0123456789ab",
    path: "/a.html",
    kind: "flash" as const,
    title: "题",
    publishedAt: "2026-11-29T00:00:00+08:00",
    categories: [{ slug: category, name: category.toUpperCase() }],
    tags: tags.map((name) => ({ slug: name, name })),
  },
  titleMarks: [],
  snippet: { text: "", marks: [] },
});

test("the most frequent come first, with how many results have them; what none has is not offered", () => {
  const { category, tag, source } = toFacets([toResult("a", "x"), toResult("b", "x", "y"), toResult("b")]);
  expect(category).toEqual([
    { value: "b", name: "B", count: 2 },
    { value: "a", name: "A", count: 1 },
  ]);
  expect(tag.map(({ name, count }) => [name, count])).toEqual([
    ["x", 2],
    ["y", 1],
  ]);
  expect(source).toEqual([]);
});
