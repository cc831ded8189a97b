import { expect, test } from "vitest";
import type { SiteIdentity } from "#contract/site";
import { joinPieces } from "#contract/piece";
import * as surrounding from "./surround.ts";

const surround = (...[key, page]: Parameters<typeof surrounding.surround>): string =>
  joinPieces(surrounding.surround(key, page));

const toSite = (): SiteIdentity => ({
  title: "报",
  description: "",
  url: "",
  language: "zh-Hans",
  zone: "Asia/Shanghai",
  navigation: [],
  about: [],
});

/** Draws a page, and counts how often all of it was drawn. */
function toPage(inner: string, around: (inner: string) => string) {
  const page = { drawn: 0, whole: () => (page.drawn++, around(inner)), inner: () => inner };
  return page;
}

test("what surrounds the pages of a section is drawn once, and each page is as if drawn whole", () => {
  const site = toSite();
  const around = (inner: string): string => `<nav>甲</nav><main>${inner}</main><footer></footer>`;
  const pages = ["<p>一</p>", "<p>二</p>", "<p>三</p>"].map((inner) => toPage(inner, around));
  expect(pages.map((page) => surround({ site, section: "a" }, page))).toEqual(
    ["<p>一</p>", "<p>二</p>", "<p>三</p>"].map(around),
  );
  expect(pages.map(({ drawn }) => drawn)).toEqual([1, 0, 0]);
  const other = toPage("<p>四</p>", (inner) => `<nav>乙</nav>${inner}`);
  expect(surround({ site, section: "b" }, other)).toBe("<nav>乙</nav><p>四</p>");
  expect(surround({ site: toSite(), section: "a" }, other)).toBe("<nav>乙</nav><p>四</p>");
});

test.each([
  ["is not in it as it is drawn alone", (inner: string) => `<main>${inner.replace("p", "q")}</main>`],
  ["stands in it twice", (inner: string) => `<main>${inner}${inner}</main>`],
  ["is empty", () => "<main></main>"],
])("a page whose own part %s is drawn whole each time", (what, around) => {
  const site = toSite();
  const inner = what === "is empty" ? "" : "<p>一</p>";
  const pages = [toPage(inner, around), toPage(inner, around)];
  expect(pages.map((page) => surround({ site, section: "a" }, page))).toEqual([around(inner), around(inner)]);
  expect(pages.map(({ drawn }) => drawn)).toEqual([1, 1]);
});
