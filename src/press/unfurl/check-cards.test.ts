import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withPageStatus } from "../outputs/hosts/page-status.ts";
import { type CardsReport, checkCards } from "./check-cards.ts";
import { edition, pngOf, write } from "./edition.fixture.ts";
import { goodPage, tag, text } from "./good-page.fixture.ts";
import { printJson, printReport } from "./print-report.ts";

const check = (only: readonly string[] = [], show = false): CardsReport =>
  checkCards(edition(), { only: new Set(only), show, onProgress: () => undefined });
const rulesIn = ({ groups }: CardsReport): string[] => groups.map(({ rule }) => rule);
const bad = "yaowen/2026/11/28/b.html";

test("an edition of good pages has no findings", () => {
  expect(check()).toMatchObject({ pages: 1, passed: 0, groups: [] });
  expect(printReport(check())).toMatch(/^1 page: nothing is wrong; by rules of \d{4}-\d{2}-\d{2}$/u);
});

test("a page is found under any form of its address, and files outside of the edition under none", () => {
  write(
    "要闻/甲 乙.html",
    text("/yaowen/2026/11/28/a.html", "/%E8%A6%81%E9%97%BB/%E7%94%B2%20%E4%B9%99.html")(goodPage),
  );
  write("yaowen/index.html", text("/yaowen/2026/11/28/a.html", "/yaowen/")(goodPage));
  write("latest.html", text("/yaowen/2026/11/28/a.html", "/latest")(goodPage));
  expect(rulesIn(check())).toEqual([]);
  write("../outside.png", pngOf(1200, 630));
  write(bad, text("/cards/00/card.png", "/%2e%2e%2foutside.png")(text("/28/a.html", "/28/b.html")(goodPage)));
  expect(new Set(rulesIn(check()))).toEqual(new Set(["picture-lost"]));
});

test("withdrawn and moved pages and the one for what is not there are no cards; short links are", () => {
  const bare = "<!doctype html>\n<html lang=zh><head></head></html>".replace("lang=zh", 'lang="zh"');
  write("404.html", bare);
  write("old.html", withPageStatus(bare, { status: 301, location: "/yaowen/2026/11/28/a.html" }));
  write("gone.html", withPageStatus(bare, { status: 410 }));
  write("a/0123456789ab.html", withPageStatus(tag("robots", "noindex")(goodPage), { status: 302, location: "/" }));
  expect(check()).toMatchObject({ pages: 2, passed: 3, groups: [] });
  write("a/0123456789ab.html", withPageStatus(bare, { status: 302, location: "/" }));
  expect(rulesIn(check())).toContain("missing-tag");
});

test("robots.txt of the edition is asked", () => {
  write("robots.txt", "User-agent: Twitterbot\nDisallow: /\n");
  expect(rulesIn(check())).toEqual(["picture-blocked", "page-blocked"]);
});

test("pictures are looked at as they lie on the disk", () => {
  write("cards/00/card.png", pngOf(1200, 630, 700_000));
  expect(rulesIn(check())).toEqual(["picture-too-heavy"]);
  write("cards/00/card.png", "no picture");
  expect(new Set(rulesIn(check()))).toEqual(new Set(["picture-unreadable"]));
  rmSync(join(edition(), "cards/00/card.png"));
  expect(new Set(rulesIn(check()))).toEqual(new Set(["picture-lost"]));
  mkdirSync(join(edition(), "cards/00/card.png"));
  expect(new Set(rulesIn(check()))).toEqual(new Set(["picture-lost"]));
});

test("one fault of a thousand pages is one line with three of them; the worst come first", () => {
  const page = tag("og:url")(tag("og:locale", "zh-Hans")(goodPage));
  for (let index = 0; index < 1000; index++)
    write(`n/${index}.html`, text("/yaowen/2026/11/28/a.html", `/n/${index}.html`)(page));
  const report = check();
  expect(report.groups.map(({ level, rule, count }) => [level, rule, count])).toEqual([
    ["error", "missing-tag", 1000],
    ["warning", "locale-form", 1000],
  ]);
  expect(report.groups.every(({ examples }) => examples.length === 3)).toBe(true);
  const told = printReport(report);
  expect(told).toContain(
    "Error missing-tag og:url: A tag that the place requires is missing or empty. (Open Graph, Weibo, WhatsApp)\n  /n/0.html\n",
  );
  expect(told).toContain("… and 997 more.");
  expect(told).toContain("1001 pages: 1 kind of error, 1 kind of warning");
  expect(JSON.parse(printJson(report))).toMatchObject({
    pages: 1001,
    findings: [{ rule: "missing-tag", level: "error", count: 1000 }, {}],
  });
});

test("what a page says cannot steer a terminal", () => {
  write(bad, text("/28/a.html", "/28/b.html")(tag("twitter:card", "\u001B[2J\u202Ered")(goodPage)));
  const told = printReport(check());
  expect(told).toContain("twitter:card is");
  for (const control of ["\u001B", "\u202E"]) expect(told).not.toContain(control);
});

test("pages that are asked for are looked at alone", () => {
  write(bad, tag("og:url")(text("/28/a.html", "/28/b.html")(goodPage)));
  expect(check(["/yaowen/2026/11/28/a.html"])).toMatchObject({ pages: 1, groups: [] });
  expect(check(["/yaowen/2026/11/28/b.html"], true).shown).toHaveLength(1);
});
