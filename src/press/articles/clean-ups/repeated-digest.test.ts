import { expect, test } from "vitest";
import { removeRepeatedDigest } from "./repeated-digest.ts";
import { tryCleanUp } from "./try-clean-up.fixture.ts";

test.each<[what: string, html: string, digest: string | undefined, isRemoved: boolean]>([
  [
    "repeats the first paragraph",
    "<blockquote><p>某公司五日宣布新的产品计划。（某网）</p></blockquote><p>某公司五日宣布新的产品计划。</p><p>二</p>",
    "某公司五日宣布新的产品计划。",
    true,
  ],
  [
    "repeats its beginning, cut inside a sentence",
    "<blockquote><p>某公司五日宣布新的产品计划。（某网）</p></blockquote><p>某公司五日宣布新的产品计划，<em>并</em>扩产。</p>",
    "某公司五日宣布新的产品计划。",
    true,
  ],
  [
    "repeats the paragraph after a lead",
    "<blockquote>某公司五日宣布新的产品计划</blockquote><p>新品来了！</p><p>某公司 <strong>五日</strong>宣布新的产品计划。</p>",
    "某公司五日宣布新的产品计划",
    true,
  ],
  [
    "says something else",
    "<blockquote><p>编者按：本文分为上下两篇。</p></blockquote><p>某公司五日宣布新的产品计划。</p>",
    "编者按：本文分为上下两篇。",
    false,
  ],
  ["is too short to tell", "<blockquote><p>某公司</p></blockquote><p>某公司五日宣布</p>", "某公司", false],
  ["is all there is", "<blockquote><p>某公司五日宣布新的产品计划。</p></blockquote>", undefined, false],
  [
    "does not stand in front",
    "<p>某公司五日宣布新的产品计划。</p><blockquote><p>某公司五日宣布新的产品计划。</p></blockquote>",
    undefined,
    false,
  ],
])("a quotation that %s", (_what, html, digest, isRemoved) => {
  const cleaned = tryCleanUp(removeRepeatedDigest, html);
  expect(cleaned.digest).toBe(digest);
  expect(cleaned.html.includes("blockquote")).toBe(!isRemoved);
  expect(cleaned.removed.length).toBe(isRemoved ? 1 : 0);
});
