import fc from "fast-check";
import { expect, test } from "vitest";
import { Path } from "#contract/teaser";
import * as v from "valibot";
import { PostError } from "../rejection.ts";
import { toPermalink } from "./permalink.ts";

const jekyll = "/:categories/:year/:month/:day/:title.html";
const parts = {
  file: "_posts/2022-04-03-Name.md",
  slug: "202204212352230938",
  publishedAt: "2022-04-03T07:05:09+08:00",
  categories: ["emnews"],
};

test.each([
  [jekyll, {}, "/emnews/2022/04/03/202204212352230938.html"],
  ["date", {}, "/emnews/2022/04/03/202204212352230938.html"],
  ["pretty", {}, "/emnews/2022/04/03/202204212352230938/"],
  ["ordinal", {}, "/emnews/2022/093/202204212352230938.html"],
  ["none", {}, "/emnews/202204212352230938.html"],
  [jekyll, { categories: ["21shijing", "21caijingapp"] }, "/21shijing/21caijingapp/2022/04/03/202204212352230938.html"],
  [jekyll, { categories: ["two words"] }, "/two%20words/2022/04/03/202204212352230938.html"],
  [jekyll, { categories: ["anxin(xianggang)"] }, "/anxin(xianggang)/2022/04/03/202204212352230938.html"],
  [jekyll, { categories: [] }, "/2022/04/03/202204212352230938.html"],
  [jekyll, { slug: "Mixed Case: 涨停！100%" }, "/emnews/2022/04/03/Mixed-Case-%E6%B6%A8%E5%81%9C-100.html"],
  [jekyll, { slug: "a&b=c's_(d)~e@f,g" }, "/emnews/2022/04/03/a&b=c's_(d)~e@f,g.html"],
  [jekyll, { slug: "！" }, "/emnews/2022/04/03/%EF%BC%81.html"],
  ["/:slug/", { slug: "A.B (c)" }, "/a-b-c/"],
  ["/:short_year:i_month:i_day/:hour:minute:second", {}, "/2243/070509"],
  ["/:year_:month/:basename:output_ext", {}, "/2022_04/2022-04-03-Name.html"],
  ["/own/path.html", {}, "/own/path.html"],
  ["own/path", {}, "/own/path"],
  ["/新闻/%E5%BF%AB/100%", {}, "/%E6%96%B0%E9%97%BB/%25E5%25BF%25AB/100%25"],
  ["/%E5%BF%AB/%41/", {}, "/%E5%BF%AB/A/"],
  ["//evil.example/x", {}, "/evil.example/x"],
  ["/\\evil.example\\x", {}, "/evil.example/x"],
  ["https://evil.example/x", {}, "/https:/evil.example/x"],
  ["/../../etc/./passwd", {}, "/etc/passwd"],
  ["/%2e%2e/%2e%2e%2fetc/.htaccess", {}, "/etc/htaccess"],
  ["/a?b=c#d", {}, "/a%3Fb=c%23d"],
  ["/a\u0000b\n/c", {}, "/ab/c"],
  ["/e\u0301/", {}, "/%C3%A9/"],
] as const)("%s of %j", (pattern, change, path) => {
  expect(toPermalink(pattern, { ...parts, ...change })).toBe(path);
});

test.each([
  ["/:nothing/", /holds :nothing/u],
  ["/", /front page/u],
  ["/../", /front page/u],
  [`/${"长".repeat(67)}/`, /too long/u],
  [`/${`${"长".repeat(66)}/`.repeat(6)}`, /too long/u],
  [`/${"\u0344/".repeat(300)}`, /too long/u],
  ["/index.html", /belongs to the reader/u],
  ["/INDEX.html", /belongs to the reader/u],
  ["/index", /belongs to the reader/u],
  ["/index.html/x", /belongs to the reader/u],
  ["/404.html", /belongs to the reader/u],
  ["/404.html/", /belongs to the reader/u],
  ["/%34%304", /belongs to the reader/u],
  ["/_headers/x.html", /belongs to the reader/u],
  ["/Favicon.ico/x/", /belongs to the reader/u],
  ["/latest/", /belongs to the reader/u],
  ["/Assets/app.js", /belongs to the reader/u],
  ["/%63ontent/v1/site.json", /belongs to the reader/u],
])("refuses %s", (pattern, message) => {
  expect(() => toPermalink(pattern, parts)).toThrow(
    expect.objectContaining({
      name: "PostError",
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(/\S/u),
    }),
  );
});

function permalinkOf(pattern: string): string | undefined {
  try {
    return toPermalink(pattern, parts);
  } catch (error) {
    if (error instanceof PostError) return undefined;
    throw error;
  }
}

test("whatever is written, an address stays on our origin and leads nowhere up, or is refused", () => {
  const piece = fc.constantFrom(
    "/",
    "//",
    "\\",
    "..",
    ".",
    "%2e",
    "%2F",
    "%5c",
    "%",
    ":title",
    "a",
    "新",
    " ",
    "?",
    "#",
    "\u0000",
    "\ud800",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 12 }), (pieces) => {
      const path = permalinkOf(pieces.join(""));
      fc.pre(path !== undefined);
      expect(v.is(Path, path)).toBe(true);
      const url = new URL(path ?? "", "https://news.example");
      expect(url.origin).toBe("https://news.example");
      expect(url.href).toBe(`https://news.example${path}`);
    }),
  );
});
