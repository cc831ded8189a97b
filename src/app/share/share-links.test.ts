import { expect, test } from "vitest";
import { type Service, shareLink } from "./share-links.ts";
import type { ShareSubject } from "./share-subject.ts";
import { titleAndLink, toCitation } from "./share-texts.ts";

const article: ShareSubject = {
  id: "0123456789ab",
  title: "净利“翻倍”：100% 的 A&B+C",
  titleBreaks: [],
  summary: "",
  publishedAt: "2025-03-04T09:30:00+08:00",
  sourceName: "测试通讯社",
  category: { name: "要闻", slug: "yaowen" },
  url: "https://test.example/yaowen/2025/03/04/a%26b.html",
};
const passage: ShareSubject = {
  ...article,
  title: "读《红楼梦》",
  quote: " 他说“不”。 ",
  url: "https://test.example/a.html#q=1&x:~:text=%E4%BB%96",
};
const hostile: ShareSubject = {
  ...article,
  title: "</title><script>alert(1)</script>\u2028'\"`${1}&url=https://evil.example#\ud800",
};
const parameters = (link: string): Record<string, string> => Object.fromEntries(new URL(link).searchParams);

test.each<[Service, ShareSubject, address: string, expected: Record<string, string>]>([
  ["weibo", article, "https://service.weibo.com/share/share.php", { url: article.url, title: article.title }],
  ["x", article, "https://x.com/intent/post", { text: article.title, url: article.url }],
  ["telegram", article, "https://t.me/share/url", { url: article.url, text: article.title }],
  ["mail", article, "mailto:", { subject: article.title, body: `${article.title}\r\n\r\n${article.url}` }],
  [
    "weibo",
    passage,
    "https://service.weibo.com/share/share.php",
    { url: passage.url, title: "“他说‘不’。”——《读〈红楼梦〉》" },
  ],
  [
    "mail",
    passage,
    "mailto:",
    { subject: passage.title, body: `“他说‘不’。”——《读〈红楼梦〉》\r\n\r\n${passage.url}` },
  ],
  ["x", hostile, "https://x.com/intent/post", { text: hostile.title.replace("\ud800", "\ufffd"), url: hostile.url }],
])("%s of %o", (service, subject, address, expected) => {
  const link = shareLink(subject, service);
  expect(link.startsWith(`${address}?`)).toBe(true);
  expect(parameters(link)).toEqual(expected);
  // Of a mail address none but `%20` is read as a space (RFC 6068, 5), and nothing of a title may end a parameter.
  expect(link.slice(address.length + 1)).toMatch(/^(?:[\w.~!*'()-]|%[0-9A-F]{2}|[=&])+$/u);
});

test.each([
  ["140 Han fit but for the link", "字".repeat(128), "字".repeat(128)],
  ["more is cut", "字".repeat(129), `${"字".repeat(127)}…`],
  ["Latin weighs half", "a".repeat(256), "a".repeat(256)],
  ["a pair of surrogates stays whole", "🐉".repeat(129), `${"🐉".repeat(127)}…`],
])("a post on X: %s", (_, title, text) => {
  expect(parameters(shareLink({ ...article, title }, "x"))["text"]).toBe(text);
});

test("a whole chapter as a quotation stays an address that a server takes", () => {
  for (const service of ["weibo", "x", "telegram", "mail"] as const)
    expect(shareLink({ ...passage, quote: "章".repeat(5000) }, service).length).toBeLessThan(8000);
});

test("a title and its link stand on two lines", () => {
  expect(titleAndLink(article)).toBe(`${article.title}\n${article.url}`);
});

const { sourceName: _, ...ofNobody } = article;

test.each([
  ["a passage", passage, `“他说‘不’。”——《读〈红楼梦〉》 ${passage.url}`],
  ["an article", article, `《${article.title}》（测试通讯社，2025年3月4日）${article.url}`],
  ["one of no known source", ofNobody, `《${article.title}》（2025年3月4日）${article.url}`],
])("a citation of %s", (_what, subject, text) => {
  expect(toCitation(subject)).toBe(text);
});
