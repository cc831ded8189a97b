import { expect, test } from "vitest";
import { removeSourceLine } from "./source-line.ts";
import { tryCleanUp } from "./try-clean-up.fixture.ts";

test.each<[last: string, sourceName: string | undefined]>([
  ['<p class="em_media">（文章来源：某某证券报）</p>', "某某证券报"],
  ["<p>(文章来源:21世纪 某报 某APP)</p>", "21世纪 某报 某APP"],
  ["<p>来源：某通讯社</p>", "某通讯社"],
  ["<p><strong>（本文来源：<em>某</em>网）</strong></p>", "某网"],
  ["<p>（某网）</p>", undefined],
  ["<p>资金来源：自筹</p>", undefined],
  ["<p>来源：据某网报道，公司否认此事</p>", undefined],
  ["<h2>（文章来源：某网）</h2>", undefined],
])("%s", (last, sourceName) => {
  const cleaned = tryCleanUp(removeSourceLine, `<p>正文</p>${last}<p> &nbsp;</p>`);
  expect(cleaned.sourceName).toBe(sourceName);
  expect(cleaned.count).toBe(sourceName === undefined ? 0 : 1);
  expect(cleaned.html.includes("来源")).toBe(sourceName === undefined && last.includes("来源"));
});

test("only at the end", () => {
  expect(tryCleanUp(removeSourceLine, "<p>（文章来源：某网）</p><p>正文</p>").count).toBe(0);
});
