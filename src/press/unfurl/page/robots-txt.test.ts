import { expect, test } from "vitest";
import { blockedBy, parseRobotsTxt } from "./robots-txt.ts";

const googleImages = ["Googlebot-Image", "Googlebot"];

test.each<[name: string, text: string, names: string[], path: string, rule: string | undefined]>([
  ["nothing said", "", ["Twitterbot"], "/a", undefined],
  ["an empty rule allows", "User-agent: *\nDisallow:", ["Twitterbot"], "/a", undefined],
  ["all kept out", "User-agent: *\nDisallow: /", ["Twitterbot"], "/a", "/"],
  ["by its own name", "User-agent: Twitterbot\nDisallow: /a", ["Twitterbot"], "/a.html", "/a"],
  ["names in any case, with a version", "user-AGENT: TWITTERBOT/1.0\ndisallow: /", ["Twitterbot"], "/", "/"],
  [
    "its own group alone counts",
    "User-agent: *\nDisallow: /\n\nUser-agent: Twitterbot\nDisallow:",
    ["Twitterbot"],
    "/",
    undefined,
  ],
  ["another's name does not", "User-agent: Baiduspider\nDisallow: /", ["bingbot"], "/", undefined],
  ["one name is not the start of another", "User-agent: Google\nDisallow: /", ["Googlebot"], "/", undefined],
  ["a robot answers to a second name", "User-agent: Googlebot\nDisallow: /", googleImages, "/x.png", "/"],
  [
    "but to its first where both are named",
    "User-agent: Googlebot\nDisallow: /\nUser-agent: Googlebot-Image\nDisallow: /no",
    googleImages,
    "/x.png",
    undefined,
  ],
  ["several names share rules", "User-agent: a\nUser-agent: bingbot\nDisallow: /", ["bingbot"], "/", "/"],
  [
    "groups of one name are joined",
    "User-agent: bingbot\nDisallow: /a\n\nUser-agent: bingbot\nDisallow: /b",
    ["bingbot"],
    "/b",
    "/b",
  ],
  ["the longest rule counts", "User-agent: *\nDisallow: /\nAllow: /news/", ["x"], "/news/a", undefined],
  [
    "wherever it stands",
    "User-agent: *\nAllow: /news/\nDisallow: /news/secret/",
    ["x"],
    "/news/secret/a",
    "/news/secret/",
  ],
  ["of two as long the one that allows", "User-agent: *\nDisallow: /a\nAllow: /a", ["x"], "/a", undefined],
  [
    "a star stands for anything",
    "User-agent: *\nDisallow: /*/private/*.html",
    ["x"],
    "/a/private/b/c.html",
    "/*/private/*.html",
  ],
  ["and a dollar for the end", "User-agent: *\nDisallow: /*.png$", ["x"], "/a.png", "/*.png$"],
  ["the end alone", "User-agent: *\nDisallow: /*.png$", ["x"], "/a.png?b", undefined],
  ["a whole path", "User-agent: *\nDisallow: /a$", ["x"], "/ab", undefined],
  ["a path is matched from its start", "User-agent: *\nDisallow: /a", ["x"], "/b/a", undefined],
  ["letters outside of ASCII", "User-agent: *\nDisallow: /要闻/", ["x"], "/%E8%A6%81%E9%97%BB/a", "/要闻/"],
  ["escapes in lower case", "User-agent: *\nDisallow: /%e8%a6%81", ["x"], "/%E8%A6%81", "/%e8%a6%81"],
  ["escapes of plain letters", "User-agent: *\nDisallow: /%61", ["x"], "/a", "/%61"],
  ["a byte order mark", "\uFEFFUser-agent: *\nDisallow: /", ["x"], "/", "/"],
  ["comments", "# all\nUser-agent: * # everybody\nDisallow: /a # not this", ["x"], "/a", "/a"],
  ["line ends of any kind", "User-agent: *\rDisallow: /a\r\nDisallow: /b", ["x"], "/b", "/b"],
  [
    "lines that say nothing known",
    "User-agent: *\nCrawl-delay: 10\nSitemap: https://a.example/s.xml\nDisallow: /a",
    ["x"],
    "/a",
    "/a",
  ],
  ["rules before any name are nobody's", "Disallow: /", ["x"], "/", undefined],
  ["lines that are none", "User-agent\n: *\nDisallow /\n<html>", ["x"], "/", undefined],
])("%s", (_, text, names, path, rule) => {
  expect(blockedBy(parseRobotsTxt(text), names, path)).toBe(rule === undefined ? undefined : `Disallow: ${rule}`);
});

test("stars that could fit in a thousand ways take no time", () => {
  const robots = parseRobotsTxt(`User-agent: *\nDisallow: /${"*a".repeat(100)}b`);
  const start = performance.now();
  expect(blockedBy(robots, ["x"], `/${"a".repeat(5000)}`)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(100);
});
