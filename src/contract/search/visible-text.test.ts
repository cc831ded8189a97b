import { expect, test } from "vitest";
import { toLines, toTextLines } from "./visible-text.ts";

test.each([
  ["<p>甲乙</p><p>丙丁</p>", ["甲乙", "丙丁"]],
  ['<p>甲<strong>乙</strong><a href="https://x.example/?a=1&amp;b=2" title="a > b">丙</a>丁</p>', ["甲乙丙丁"]],
  ["<p>甲<br>乙</p>", ["甲 乙"]],
  ["<p>利率 &lt; 3% &amp; <em>上升</em>&nbsp;&gt; 2%</p>", ["利率 < 3% & 上升 > 2%"]],
  ["<p>&amp;lt;b&amp;gt;</p>", ["&lt;b&gt;"]],
  ["<table><tbody><tr><td>甲</td><td>乙</td></tr></tbody></table>", ["甲", "乙"]],
  ["<ul><li>甲<ul><li>乙</li></ul></li></ul>丙", ["甲", "乙", "丙"]],
  ['<figure><img src="/media/a.png" alt="看不见"><figcaption>图说</figcaption></figure>', ["图说"]],
  [
    "<p>上海<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby>读</p>",
    ["kan", "ji", "上海漢字读"],
  ],
  ["<p>长<wbr>词</p>", ["长词"]],
  ["<pre>一\n  二</pre>", ["一 二"]],
  ["", []],
])("the lines of %j", (html, lines) => {
  expect(toTextLines(html)).toEqual(lines);
});

test("title, summary, tags and source are searched too; a flash's summary is its text", () => {
  const article = {
    kind: "article" as const,
    title: "题",
    summary: "提要",
    tags: [{ slug: "t", name: "标签" }],
    sourceName: "社",
    bodyHtml: "<p>正文</p>",
  };
  expect(toLines(article).map(({ text }) => text)).toEqual(["题", "提要", "标签", "社", "正文"]);
  expect(toLines({ ...article, kind: "flash" }).map(({ text }) => text)).toEqual(["题", "提要", "标签", "社"]);
});
