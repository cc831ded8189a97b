import { expect, test } from "vitest";
import { readPage } from "./read-page.ts";

const tagsOf = (html: string): string[] => readPage(html).tags.map(({ name, value }) => `${name}=${value}`);

test.each([
  ["a title", "<title> 题 </title>", ["title=题"]],
  ["a title with entities and markup as text", "<title>A &amp; B <b>&lt;i&gt;</b></title>", ["title=A & B <b><i></b>"]],
  ["a description", `<meta name="Description" content="文">`, ["meta:description=文"]],
  ["upper case", `<META PROPERTY="OG:TITLE" CONTENT="题">`, ["og:title=题"]],
  ["unquoted attributes", `<meta property=og:title content=题>`, ["og:title=题"]],
  ["single quotes, and a double one inside", `<meta property='og:title' content='"题"'>`, [`og:title="题"`]],
  [
    "entities",
    `<meta property="og:title" content="&ldquo;题&rdquo; &#20013; &#x4e2d; &amp;amp;">`,
    ["og:title=“题” 中 中 &amp;"],
  ],
  ["a stray less-than sign", `<meta property="og:title" content="a < b">`, ["og:title=a < b"]],
  ["attributes in any order, over lines", `<meta\n  content="题"\n  property="og:title"\n/>`, ["og:title=题"]],
  ["the first of two like attributes", `<meta property="og:title" content="一" content="二">`, ["og:title=一"]],
  [
    "two names of one tag",
    `<meta name="description" itemprop="description" content="文">`,
    ["meta:description=文", "itemprop:description=文"],
  ],
  [
    "two relations of one link",
    `<link rel="canonical image_src" href="/a">`,
    ["link:canonical=/a", "link:image_src=/a"],
  ],
  ["a tag without a value", `<meta property="og:title">`, []],
  ["a tag in a comment", `<!-- <meta property="og:title" content="题"> -->`, []],
  ["a tag in a script", `<script>"<meta property='og:title' content='题'>"</script>`, []],
  ["a tag in styles", `<style>/* <meta property="og:title" content="题"> */</style>`, []],
  ["a tag in a template", `<template><meta property="og:title" content="题"></template>`, []],
  ["an encoding", `<meta charset=UTF-8>`, ["charset=UTF-8"]],
  ["an encoding of old", `<meta http-equiv="Content-Type" content="text/html; charset=gbk">`, ["charset=gbk"]],
  ["a refresh", `<meta http-equiv="Refresh" content="0; url=/a">`, ["refresh=0; url=/a"]],
  ["another header", `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`, []],
  ["line breaks as they stand", `<meta property="og:title" content=" 一\n二 ">`, ["og:title=一\n二"]],
  ["a tag that is never closed", `<meta property="og:title" content="题`, []],
])("%s", (_, markup, expected) => {
  expect(tagsOf(`<!doctype html><html><head>${markup}</head><body></body></html>`)).toEqual(expected);
});

const og = `<meta property="og:title" content="题">`;

test.each([
  ["behind the head's end", `<head></head>${og}`],
  ["in the body", `<head></head><body>${og}</body>`],
  ["behind a picture, which closes the head", `<head><img src="/a.png">${og}</head>`],
  ["behind a paragraph", `<head><p>${og}</head>`],
])("a tag %s is none that robots find", (_, html) => {
  const page = readPage(`<!doctype html><html>${html}`);
  expect(page.tags).toEqual([]);
  expect(page.late.map(({ name }) => name)).toEqual(["og:title"]);
});

test("a head that is not written is there all the same", () => {
  expect(tagsOf(`<!doctype html><title>题</title>${og}<p>文`)).toEqual(["title=题", "og:title=题"]);
});

test("a drawing's title is not the page's", () => {
  expect(tagsOf("<head></head><body><svg><title>图</title></svg></body>")).toEqual([]);
});

test("JSON-LD is read wherever it stands, as it stands", () => {
  const json = `{"headline":"A &amp; <b>"}`;
  const { structured } = readPage(
    `<head><script type="application/ld+json">${json}</script></head><body><script TYPE="application/ld+json;charset=utf-8">{}</script><script type="application/json">1</script></body>`,
  );
  expect(structured.map(({ text }) => text)).toEqual([json, "{}"]);
});

test.each([
  ["none", `<p>文`, undefined],
  ["one that does not say how large it is", `<img src=" /a.png ">`, "/a.png"],
  [
    "the first large one",
    `<img src="/icon.png" width="16"><img src="" width="500"><img src="/a.png" width=640>`,
    "/a.png",
  ],
  ["one as wide as its column", `<img src="/a.png" width="50%">`, "/a.png"],
  ["no small ones", `<img src="/a.png" width="120">`, undefined],
  ["none of the head", `</body></html>`, undefined],
])("of the pictures of a text: %s", (_, body, expected) => {
  expect(readPage(`<head><title>题</title></head><body>${body}</body>`).picture).toBe(expected);
});

test("where a tag ends is told, so that one sees who reads as far", () => {
  const html = `<head>${og}${"<style>a{}</style>".repeat(3)}${og}</head>`;
  expect(readPage(html).tags.map(({ end }) => html.slice(0, end).endsWith(og))).toEqual([true, true]);
});

test("a huge page is read as fast as its head, and one of odd markup to its end", () => {
  const head = `<head><title>题</title>${og}</head>`;
  const pictures = `<img src="/a.png">`.repeat(8);
  const start = performance.now();
  expect(readPage(`${head}<body>${pictures}${"<p>文</p>".repeat(1_000_000)}`).tags).toHaveLength(2);
  expect(readPage(`${head}${"<".repeat(300_000)}`).tags).toHaveLength(2);
  expect(readPage(`${head}${"<a ".repeat(100_000)}`).tags).toHaveLength(2);
  expect(readPage(`${head}${"<p><div>".repeat(100_000)}${og}`).tags).toHaveLength(2);
  expect(readPage(`${head}${"<b>".repeat(50_000)}${"</i>".repeat(50_000)}`).tags).toHaveLength(2);
  expect(readPage(`${head}${"<div>".repeat(300)}${"</div>".repeat(300)}${og}`).late).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(2000);
});
