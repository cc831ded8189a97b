import { expect, test } from "vitest";
import { isArticle, parseStructuredData } from "./structured-data.ts";

const parse = (value: unknown): ReturnType<typeof parseStructuredData> => parseStructuredData(JSON.stringify(value));

test.each([
  ["a text", "https://a.example/1.png", ["https://a.example/1.png"]],
  ["several", ["/1.png", "/2.png"], ["/1.png", "/2.png"]],
  ["a thing", { "@type": "ImageObject", url: "/1.png", width: 1200 }, ["/1.png"]],
  ["a thing by its name", [{ "@id": "/1.png" }], ["/1.png"]],
  ["nothing", " ", []],
  ["a number", 1, []],
])("a picture may be %s", (_, image, expected) => {
  expect(parse({ "@type": "NewsArticle", image })[0]?.images).toEqual(expected);
});

test("things are found alone, in a list, and in a graph", () => {
  const thing = { "@type": "NewsArticle", headline: "题", author: [{ name: "甲" }, "乙"] };
  for (const value of [thing, [thing], { "@context": "https://schema.org", "@graph": [thing] }])
    expect(parse(value)).toMatchObject([{ type: "NewsArticle", headline: "题", authors: ["甲", "乙"] }]);
  for (const value of [null, 1, "题", [], {}, { "@graph": null }]) expect(parse(value)).toEqual([]);
});

test.each(["NewsArticle", "Article", "BlogPosting", "https://schema.org/NewsArticle"])("%s is an article", (type) => {
  expect(parse({ "@type": type }).some(isArticle)).toBe(true);
  expect(parse({ "@type": [type, "Thing"] }).some(isArticle)).toBe(true);
  expect(parse({ "@type": `X${type.replace("https:", "")}` }).some(isArticle)).toBe(false);
});

test("breadcrumbs are told as they are written, whole or not", () => {
  const itemListElement = [
    { position: 1, name: "要闻", item: { "@id": "/a" } },
    { position: "2", item: { name: "题" } },
    3,
  ];
  expect(parse({ "@type": "BreadcrumbList", itemListElement })[0]?.crumbs).toEqual([
    { position: 1, name: "要闻", item: "/a" },
    { position: undefined, name: "题", item: undefined },
  ]);
});

test("what is no JSON is told", () => {
  expect(() => parseStructuredData("{")).toThrow(SyntaxError);
});
