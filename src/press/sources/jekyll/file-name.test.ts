import { expect, test } from "vitest";
import { parseFileName, titleOfSlug } from "./file-name.ts";

test.each([
  [
    "_posts/2021-12-08-202112082206945215.md",
    { folders: [], isInPosts: true, date: "2021-12-08", slug: "202112082206945215", format: "markdown" },
  ],
  [
    "old_post/2022-4-3-NW2022.markdown",
    { folders: [], isInPosts: false, date: "2022-4-3", slug: "NW2022", format: "markdown" },
  ],
  ["_posts/-202205262391921712.md", { folders: [], isInPosts: true, slug: "202205262391921712", format: "markdown" }],
  [
    "china/stocks/_posts/a/2022-01-01-Mixed Case.HTML",
    { folders: ["china", "stocks"], isInPosts: true, date: "2022-01-01", slug: "Mixed Case", format: "html" },
  ],
  ["2022-01-01-wait....md", { folders: [], isInPosts: false, date: "2022-01-01", slug: "wait", format: "markdown" }],
  ["2022-01-01-.md", { folders: [], isInPosts: false, date: "2022-01-01", slug: "", format: "markdown" }],
  ["category/jijin.html", { folders: [], isInPosts: false, slug: "jijin", format: "html" }],
] as const)("%s", (file, name) => {
  expect(parseFileName(file)).toEqual(name);
});

test.each([
  ["init", "Init"],
  ["hello-world", "Hello World"],
  ["新年-kick-off", "新年 Kick Off"],
  ["a1-is-up", "A1 Is Up"],
  ["202205262391921712", undefined],
  ["NW202204302366906614", undefined],
  ["a-1", undefined],
  ["", undefined],
])("the title of “%s”", (slug, title) => {
  expect(titleOfSlug(slug)).toBe(title);
});
