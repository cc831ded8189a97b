import { expect, test } from "vitest";
import { parseSiteConfig, type SiteConfig } from "./site-config.ts";

const parse = (value: unknown): SiteConfig => parseSiteConfig(JSON.stringify(value), "site.config.json");

test.each<[written: string, url: string]>([
  ["https://news.example", "https://news.example"],
  ["https://news.example/", "https://news.example"],
  ["HTTPS://News.Example//", "https://news.example"],
  ["https://新闻.example", "https://xn--efvy88h.example"],
  ["http://localhost:8000/", "http://localhost:8000"],
])("the address %s is %s", (written, url) => {
  expect(parse({ url: written }).url).toBe(url);
});

test.each([
  "news.example",
  "ftp://news.example",
  "javascript:alert(1)",
  "https://news.example/?a=1",
  "https://a.example/#b",
])("%s is no address", (url) => {
  expect(() => parse({ url })).toThrow("site.config.json, at url: is no address such as https://news.example");
});

test.each(["zh-Hans", "en", "zh-TW", "de-1996"])("%s is a language", (language) => {
  expect(parse({ language }).language).toBe(language);
});

test.each(["", "中文", "1", "zh_CN", 'en"'])("“%s” is no language", (language) => {
  expect(() => parse({ language })).toThrow("site.config.json, at language: is no language such as zh-Hans");
});

test.each<[feeds: unknown, text: string]>([
  [undefined, "summary"],
  [{}, "summary"],
  [{ text: "summary" }, "summary"],
  [{ text: "full" }, "full"],
])("feeds: %j carry the %s", (feeds, text) => {
  expect(parse({ feeds }).feeds.text).toBe(text);
});

test.each<[cards: unknown, newest: number]>([
  [undefined, 200],
  [{}, 200],
  [{ newest: 0 }, 0],
  [{ newest: 5000 }, 5000],
])("cards: %j are of the newest %i", (cards, newest) => {
  expect(parse({ cards }).cards.newest).toBe(newest);
});

test.each([
  [{ newest: -1 }, "cards.newest: is below 0"],
  [{ newest: 1.5 }, "cards.newest: is no whole number"],
  [{ newest: "all" }, "cards.newest"],
  [{ oldest: 1 }, "cards"],
  [false, "cards"],
])("cards: %j are refused", (cards, told) => {
  expect(() => parse({ cards })).toThrow(`site.config.json, at ${told}`);
});

test.each([{ text: "all" }, { words: "full" }, "full"])("feeds: %j is refused", (feeds) => {
  expect(() => parse({ feeds })).toThrow("site.config.json, at feeds");
});
