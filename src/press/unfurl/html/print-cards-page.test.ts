import { parse } from "parse5";
import { expect, test } from "vitest";
import { type Change, lookAt, tag, text } from "../good-page.fixture.ts";
import { places } from "../places/places.ts";
import { checkPage } from "../rules/check-page.ts";
import { printCardsPage } from "./print-cards-page.ts";

function printed(change: Change): string {
  const look = lookAt(change);
  const shown = [{ look, findings: checkPage(look) }];
  return printCardsPage({ shown, pages: 1, passed: 0, groups: [], language: "zh-Hans" }, (file) => `../dist/${file}`);
}
const cardOf = (html: string, id: string): string =>
  new RegExp(`<div class="stage on-${id}">.*?</figure>`, "u").exec(html)?.[0] ?? "";
const shownIn = (html: string): string[] => [...html.matchAll(/ class="stage on-([a-z]+)"/gu)].map(([, id = ""]) => id);

test("every place has its card, with title and picture as it takes them", () => {
  const html = printed({});
  expect(shownIn(html)).toEqual(places.map(({ id }) => id).filter((id) => id !== "open-graph"));
  for (const id of shownIn(html)) expect(cardOf(html, id)).toContain(`<p class="title">央行下调存款准备金率`);
  expect(cardOf(html, "wechat")).toContain(`src="../dist/cards/00/card-square.png"`);
  expect(cardOf(html, "x")).toContain(`src="../dist/cards/00/card.png"`);
  expect(cardOf(html, "baidu")).toContain("大报");
});

test("texts are cut where the place cuts them", () => {
  const html = printed({ html: text("零点五个百分点", "数".repeat(120)) });
  expect(/<p class="text">([^<]*)/u.exec(cardOf(html, "whatsapp"))?.[1]).toMatch(/^.{79}…$/u);
  expect(/<p class="text">([^<]*)/u.exec(cardOf(html, "telegram"))?.[1]).not.toContain("…");
});

test("where there is no picture, the card says why", () => {
  expect(cardOf(printed({ html: text("card.png", "gone.png") }), "telegram")).toContain("not in the edition");
  const large = printed({ files: { "cards/00/card.png": { bytes: 700_000, form: "png", width: 1200, height: 630 } } });
  expect(cardOf(large, "whatsapp")).toContain("more bytes");
  expect(cardOf(large, "telegram")).toContain("<img");
  expect(cardOf(printed({ html: text("https://news.example/cards", "https://i.example/cards") }), "x")).toContain(
    "another host",
  );
});

test("who reads no further than the styles sees no more, and who is kept out nothing", () => {
  const html = printed({
    html: text("<title>", `<style>${"a{}".repeat(14_000)}</style><title>`),
    robots: "User-agent: bingbot\nDisallow: /",
  });
  expect(cardOf(html, "slack")).toContain("No title");
  expect(cardOf(html, "slack")).toContain("behind the bytes");
  expect(cardOf(html, "telegram")).toContain("央行下调存款准备金率");
  expect(cardOf(html, "bing")).toContain("robots.txt keeps");
});

test("a small card for X is drawn as one", () => {
  expect(cardOf(printed({}), "x")).toContain("picture-above");
  expect(cardOf(printed({ html: tag("twitter:card", "summary") }), "x")).toContain("thumb-left");
});

test("whatever a page says is text: no script, no style and no attribute of its own", () => {
  const evil = `&quot;&gt;&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;`;
  const html = printed({
    html: (page) => text(`content="央行下调存款准备金率"`, `content="${evil}"`)(tag("og:locale", evil)(page)),
  });
  expect(html).toContain("alert(1)");
  const names = new Set<string>();
  const attributes = new Set<string>();
  const walk = (node: object): void => {
    if ("tagName" in node && typeof node.tagName === "string") names.add(node.tagName);
    if ("attrs" in node && Array.isArray(node.attrs)) for (const { name } of node.attrs) attributes.add(String(name));
    if ("childNodes" in node && Array.isArray(node.childNodes)) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  expect([...names].filter((name) => /script|iframe|object|svg/u.test(name))).toEqual([]);
  expect([...attributes].filter((name) => /^on|^style$/u.test(name))).toEqual([]);
});
