import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parsePost } from "./to-post.ts";

const clock = { zone: "Asia/Shanghai", now: new Date("2022-06-01T00:00:00Z") };
const parse = (file: string, text: string) => parsePost(file, new TextEncoder().encode(text), clock);

function parsedPost(file: string, text: string) {
  const parsed = parse(file, text);
  if (parsed.kind !== "post") throw new Error(`${file} is ${parsed.kind}`);
  return parsed;
}

test("a post of the usual kind", () => {
  const text =
    '---\nlayout: post\ntitle: "涨：“好”！"\ndate: 2022-04-30 00:06:11 +0800\ncategories: emnews\ntags: 滚动新闻\n---\n> 要闻\n';
  expect(parse("_posts/2022-04-30-NW2022043023.md", text)).toEqual({
    kind: "post",
    post: {
      file: "_posts/2022-04-30-NW2022043023.md",
      title: "涨：“好”！",
      publishedAt: "2022-04-30T00:06:11+08:00",
      slug: "NW2022043023",
      categories: ["emnews"],
      tags: ["滚动新闻"],
      redirectFrom: [],
      body: { format: "markdown", text: "> 要闻\n", line: 8 },
    },
    warnings: [],
  });
});

test("every field", () => {
  const yaml = `title:  a
   b
date: 2022-04-30
last_modified_at: 2022-05-01 08:00
slug: Other Name
categories: [One, Two Words]
category: Three Words
tags: 降准, 降息，LPR
tag: 货币 政策
permalink: /x/:title/
author: [甲, 乙]
excerpt: 摘要
description: not this
image: {path: /a.png}
redirect_from: [/old/, /older.html, /old/]
`;
  expect(parsedPost("china/_posts/2022-04-29-name.html", `---\n${yaml}---\n<p>x</p>`).post).toEqual({
    file: "china/_posts/2022-04-29-name.html",
    title: "a b",
    publishedAt: "2022-04-30T00:00:00+08:00",
    updatedAt: "2022-05-01T08:00:00+08:00",
    slug: "Other Name",
    categories: ["china", "Three Words", "One", "Two Words"],
    tags: ["货币 政策", "降准", "降息，LPR"],
    permalink: "/x/:title/",
    author: "甲 乙",
    summary: "摘要",
    image: "/a.png",
    redirectFrom: ["/old/", "/older.html"],
    body: { format: "html", text: "<p>x</p>", line: 18 },
  });
});

test.each([
  ["categories: emnews", ["emnews"]],
  ["categories: 21shijing 21caijingAPP", ["21shijing", "21caijingAPP"]],
  ["category: Two Words", ["Two Words"]],
  ["categories: anxin(xianggang)", ["anxin(xianggang)"]],
  ["categories: [a, a, '']", ["a"]],
  ["categories:", []],
  ["layout: post", []],
])("%s", (line, categories) => {
  expect(parsedPost("2022-04-30-a.md", `---\ntitle: a\n${line}\n---\nx`).post.categories).toEqual(categories);
});

test.each([
  [
    "the file's name gives the date",
    "_posts/2022-4-3-a.md",
    "title: a",
    { publishedAt: "2022-04-03T00:00:00+08:00", title: "a" },
    [],
  ],
  [
    "a date that is none",
    "2022-4-3-a.md",
    "title: a\ndate:  +0800",
    { publishedAt: "2022-04-03T00:00:00+08:00" },
    [[3, "“\\+0800” is no date"]],
  ],
  [
    "a date years ahead",
    "2022-4-3-a.md",
    "title: a\ndate: 2032-01-01",
    { publishedAt: "2022-04-03T00:00:00+08:00" },
    [[3, "“2032-01-01” is no date"]],
  ],
  [
    "tomorrow is published now",
    "a.md",
    "title: a\ndate: 2022-06-02",
    { publishedAt: "2022-06-02T00:00:00+08:00" },
    [[3, "It is dated ahead"]],
  ],
  [
    "the file's name gives the title",
    "2022-04-03-market-opens.md",
    "layout: post",
    { title: "Market Opens" },
    [[0, "The post has no title"]],
  ],
  ["an empty title", "2022-04-03-init.md", 'title: ""', { title: "Init" }, [[2, "The post has no title"]]],
  [
    "a title that is no YAML",
    "2022-04-03-a.md",
    'title: "他说"好"了"',
    { title: '他说"好"了' },
    [[2, "This line is no YAML"]],
  ],
  ["a date of change that is none", "2022-04-03-a.md", "title: a\nupdated: soon", {}, [[3, "“soon” is no date"]]],
] as const)("%s", (_, file, yaml, post, warned) => {
  const parsed = parsedPost(file, `---\n${yaml}\n---\nx`);
  expect(parsed.post).toMatchObject(post);
  expect(parsed.warnings).toEqual(
    warned.map(([line, start]) => ({ file, line, message: expect.stringMatching(`^${start}`) })),
  );
});

test.each([
  [
    "no title, no words in the name",
    "_posts/-202205262391921712.md",
    '---\nlayout: post\ntitle: ""\ndate:  +0800\n---\nx',
    3,
    /no title/u,
  ],
  ["no date", "_posts/-name.md", "---\ntitle: a\ndate:  +0800\n---\nx", 3, /“\+0800” is no date/u],
  ["no date anywhere", "_posts/name.md", "---\ntitle: a\n---\nx", 0, /no date/u],
  ["a day that is none", "2022-02-30-a.md", "---\ntitle: a\n---\nx", 0, /no date/u],
  ["no front matter under _posts", "_posts/a.md", "x", 1, /no front matter/u],
  ["no front matter with a day in its name", "2022-04-03-a.md", "x", 1, /no front matter/u],
  ["a title without end", "2022-04-03-a.md", `---\ntitle: ${"长".repeat(301)}\n---\nx`, 2, /longer than 300/u],
  ["nothing after the day", "2022-04-03-.md", "---\ntitle: a\n---\nx", 0, /name says nothing/u],
  ["broken YAML", "2022-04-03-a.md", "---\ntitle: a\nb: [x\nc: d\n---\nx", 3, /no YAML/u],
])("refuses %s", (_, file, text, line, message) => {
  expect(() => parse(file, text)).toThrow(
    expect.objectContaining({
      name: "PostError",
      line,
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(/\S/u),
    }),
  );
});

test.each([
  ["README.md", "# Read me", /no front matter/u],
  ["about.md", "---\nlayout: page\ntitle: About\n---\n", /no date/u],
  ["index.html", "---\n---\n", /no date/u],
  ["_posts/2022-04-03-a.md", "---\ntitle: a\npublished: false\n---\n", /published: false/u],
  ["_posts/2022-04-03-b.md", "---\npublished: No\n---\n", /published: false/u],
])("skips %s", (file, text, reason) => {
  expect(parse(file, text)).toEqual({ kind: "skipped", reason: expect.stringMatching(reason) });
});

test.each([
  [
    "category/jijinbao.html",
    "title: 基金报新闻\ncategory: jijinbao",
    { slug: "jijinbao", name: "基金报新闻", path: "/category/jijinbao.html" },
  ],
  ["category/TechWeb.md", "title: 科技", { slug: "techweb", name: "科技", path: "/category/TechWeb.html" }],
  [
    "pages/jijin.md",
    "category: 基金\npermalink: /cats/基金/",
    { slug: "基金", name: "基金", path: "/cats/%E5%9F%BA%E9%87%91/" },
  ],
  ["pages/b.md", "category: b\npermalink: /index.html", { slug: "b", name: "b", path: "/pages/b.html" }],
  ["latest/b.md", "category: b\npermalink: /latest/", { slug: "b", name: "b", path: "/category/b.html" }],
])("%s names a category", (file, yaml, category) => {
  expect(parse(file, `---\nlayout: category\n${yaml}\n---\n`)).toMatchObject({ kind: "category", category });
});

test("over fifty tags, the first fifty", () => {
  const tags = Array.from({ length: 60 }, (_, index) => `t${index}`);
  const { post, warnings } = parsedPost("2022-04-03-a.md", `---\ntitle: a\ntags: ${tags.join(" ")}\n---\n`);
  expect(post.tags).toEqual(tags.slice(0, 50));
  expect(warnings).toEqual([{ file: "2022-04-03-a.md", line: 3, message: expect.stringMatching(/60 tags/u) }]);
});

test("GB18030 is noted", () => {
  const bytes = Uint8Array.of(
    ...new TextEncoder().encode("---\ntitle: "),
    0xd5,
    0xc7,
    ...new TextEncoder().encode("\n---\n"),
  );
  const parsed = parsePost("2022-04-03-a.md", bytes, clock);
  expect(parsed).toMatchObject({ kind: "post", post: { title: "涨" }, warnings: [{ line: 0, message: /gb18030/u }] });
});

const corpus = join(import.meta.dirname, "../../../../../shared/corpus/finews");

test.runIf(existsSync(corpus))("all posts of the origin but the broken one are posts", () => {
  const files = readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?:_posts|old_post)\/.*\.md$/u.test(file),
  );
  const refused = files.filter((file) => {
    try {
      return parsePost(file, readFileSync(join(corpus, file)), clock).kind !== "post";
    } catch {
      return true;
    }
  });
  expect(refused).toEqual(["_posts/-202205262391921712.md"]);
});
