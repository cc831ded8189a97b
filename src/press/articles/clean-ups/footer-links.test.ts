import { expect, test } from "vitest";
import { removeFooterLinks } from "./footer-links.ts";
import { tryCleanUp } from "./try-clean-up.fixture.ts";

const a = (href: string, text: string) => `<a href="${href}">${text}</a>`;

test.each<[what: string, html: string, left: string, removed: string[], categoryName?: string]>([
  [
    "one line",
    `<p>正文</p><p>${a("//old.example/x/", "返回东方新闻")}｜${a("//old.example/", "返回首页")}</p>`,
    "<p>正文</p>",
    ["返回东方新闻｜返回首页"],
    "东方新闻",
  ],
  [
    "two lines, relative",
    `<p>正文</p><p>${a("../x/", "返回东方新闻")}\n${a("../", "返回首页")}</p>`,
    "<p>正文</p>",
    ["返回东方新闻\n返回首页"],
    "东方新闻",
  ],
  [
    "two paragraphs",
    `<p>正文</p><p>${a("./x/", "返回东方新闻")}</p><p>${a("./", "返回首页")}</p>`,
    "<p>正文</p>",
    ["返回东方新闻", "返回首页"],
    "东方新闻",
  ],
  ["home alone", `<p>正文</p><p>${a("/", "返回首页")}</p>`, "<p>正文</p>", ["返回首页"]],
  [
    "other ways on",
    `<p>正文</p><p>${a("https://n.example/a/1", "阅读原文")} ｜ ${a("https://n.example/c/", "更多报道")}</p>`,
    "<p>正文</p>",
    ["阅读原文 ｜ 更多报道"],
  ],
  [
    "not in the middle",
    `<p>${a("/x/", "返回东方新闻")}</p><p>正文</p>`,
    `<p>${a("/x/", "返回东方新闻")}</p><p>正文</p>`,
    [],
  ],
  ["not among other words", `<p>请${a("/x/", "返回首页")}查看</p>`, `<p>请${a("/x/", "返回首页")}查看</p>`, []],
  [
    "not beside another link",
    `<p>${a("/x/", "返回首页")}｜${a("/y/", "公告全文")}</p>`,
    `<p>${a("/x/", "返回首页")}｜${a("/y/", "公告全文")}</p>`,
    [],
  ],
  ["not without a link", "<p>返回首页</p>", "<p>返回首页</p>", []],
])("%s", (_what, html, left, removed, categoryName) => {
  const cleaned = tryCleanUp(removeFooterLinks, html);
  expect(cleaned.html).toBe(left);
  expect(cleaned.removed).toEqual(removed);
  expect(cleaned.categoryName).toBe(categoryName);
});

test("the original's address is in the footer", () => {
  expect(tryCleanUp(removeFooterLinks, `<p>正文</p><p>${a("https://n.example/a/1", "阅读原文")}</p>`).sourceUrl).toBe(
    "https://n.example/a/1",
  );
});
