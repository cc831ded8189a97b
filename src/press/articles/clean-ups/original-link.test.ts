import { expect, test } from "vitest";
import { removeOriginalLink } from "./original-link.ts";
import { tryCleanUp } from "./try-clean-up.fixture.ts";

const url = "http://n.example/news/11,20220101.html?code=NW1";

test.each<[what: string, last: string, sourceUrl: string | undefined, removed: string[]]>([
  ["an address", `<p><a href="${url}">${url}</a></p>`, url, [url]],
  ["with a label", `<p>来源：<a href="${url}">${url}</a></p>`, url, [`来源：${url}`]],
  ["an empty one", "<p>&lt;&gt;</p>", undefined, ["<>"]],
  ["another scheme stays", '<p><a href="ftp://n.example/">ftp://n.example/</a></p>', undefined, []],
  ["a link with words stays", `<p><a href="${url}">公告全文</a></p>`, undefined, []],
  ["an address in a sentence stays", `<p>详见<a href="${url}">${url}</a>。</p>`, undefined, []],
  ["an address that leads elsewhere stays", `<p><a href="http://evil.example/">${url}</a></p>`, undefined, []],
  ["two stay", `<p><a href="${url}">${url}</a> <a href="${url}">${url}</a></p>`, undefined, []],
])("%s", (_what, last, sourceUrl, removed) => {
  const cleaned = tryCleanUp(removeOriginalLink, `<p>正文</p>${last}`);
  expect(cleaned.html).toBe(removed.length > 0 ? "<p>正文</p>" : `<p>正文</p>${last}`);
  expect(cleaned.sourceUrl).toBe(sourceUrl);
  expect(cleaned.removed).toEqual(removed);
});
