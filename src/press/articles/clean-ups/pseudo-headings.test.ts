import { expect, test } from "vitest";
import { makeHeadings } from "./pseudo-headings.ts";
import { tryCleanUp } from "./try-clean-up.fixture.ts";

test.each<[what: string, paragraph: string, heading: string | undefined]>([
  ["bold alone", "<p><strong>什么是某某</strong></p>", "<h2>什么是某某</h2>"],
  ["white space at its end", "<p><strong>影响有多大？ </strong></p>", "<h2>影响有多大？ </h2>"],
  ["brackets and colon inside", "<p><b>「补充者」：占比八成</b></p>", "<h2>「补充者」：占比八成</h2>"],
  ["a sentence", "<p><strong>某网获悉，一月五日收到指导。</strong></p>", undefined],
  ["a quoted sentence", "<p><strong>“此事属实。”</strong></p>", undefined],
  ["leads to a list", "<p><strong>内容大致包括：</strong></p>", undefined],
  ["words after it", "<p><strong>一、</strong>上游</p>", undefined],
  ["too long", `<p><strong>${"长".repeat(41)}</strong></p>`, undefined],
  ["two lines", "<p><strong>一<br>二</strong></p>", undefined],
  ["a picture", '<p><strong><img src="a.png"></strong></p>', undefined],
])("%s", (_what, paragraph, heading) => {
  expect(tryCleanUp(makeHeadings, `<p>前</p>${paragraph}<p>后</p>`).html).toBe(
    `<p>前</p>${(heading ?? paragraph).replace(" </h", "</h")}<p>后</p>`,
  );
});

test("the last line heads nothing", () => {
  expect(tryCleanUp(makeHeadings, "<p>文</p><p><strong>某某 供稿</strong></p>").count).toBe(0);
});

test("under real headings it is one level lower", () => {
  expect(tryCleanUp(makeHeadings, "<h2>一</h2><p><b>二</b></p><p>三</p>").html).toBe("<h2>一</h2><h3>二</h3><p>三</p>");
});
