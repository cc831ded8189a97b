import type { APIRequestContext, Page } from "@playwright/test";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { idOf } from "#contract/paths";
import { comeToRest, expectOnlyNetworkErrors, letDraw, pathOf, watchDocuments } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

const tag = "/tag/%E9%93%81%E8%B7%AF/";

/** The elements of a head that tell of one page, each as it is written, in whatever order. */
const tagPattern =
  /<(?:meta (?:name="(?:description|author|robots|twitter:[^"]*)"|property|itemprop)|link rel="(?:canonical|alternate)")[^>]*>/gu;

const tagsOf = (page: Page): Promise<string[]> =>
  page
    .locator(
      "head > :is(meta:is([property],[itemprop],[name=description],[name=author],[name=robots],[name^='twitter:']),link:is([rel=canonical],[rel=alternate]))",
    )
    .evaluateAll((elements) => elements.map((element) => element.outerHTML).sort());

async function tagsPrintedAt(path: string, request: APIRequestContext): Promise<string[]> {
  const html = await (await request.get(path)).text();
  return (html.match(tagPattern) ?? []).toSorted();
}

const hasData = (page: Page): Promise<boolean> =>
  page
    .locator('script[type="application/ld+json"]')
    .count()
    .then((count) => count > 0);

test("the head tells of the page that is read, as if it had been opened there, and of no page before", async ({
  page,
  request,
}) => {
  const expectOwnTags = async (path: string): Promise<void> => {
    await expect(page).toHaveURL(path);
    await expect.poll(() => tagsOf(page), path).toEqual(await tagsPrintedAt(path, request));
  };
  await page.goto("/");
  await comeToRest(page);
  await expectOwnTags("/");
  expect(await hasData(page)).toBe(true);
  await page.getByRole("navigation", { name: words.shell.sections }).getByRole("link", { name: "要闻" }).click();
  await expectOwnTags("/yaowen/");
  expect(await hasData(page)).toBe(false);
  await page.getByRole("main").getByRole("link", { name: "清晨五点，第一班货运列车开进新站" }).first().click();
  await expectOwnTags(pathOf("清晨五点"));
  await page.getByRole("list", { name: words.article.tags }).getByRole("link", { name: "铁路" }).click();
  await expectOwnTags(tag);
  await page.getByRole("contentinfo").getByRole("link", { name: words.shell.about }).click();
  await expectOwnTags("/about/");
  await page.goBack();
  await expectOwnTags(tag);
  await page.getByRole("contentinfo").getByRole("link", { name: words.shell.allTags }).click();
  await expectOwnTags("/tags/");
});

test("until a clicked article is there, the head tells what its teaser does", async ({ page, faulty }) => {
  await page.goto(new URL("/yaowen/", faulty.address).href);
  await comeToRest(page);
  const path = pathOf("清晨五点");
  faulty.spoil(new RegExp(`/articles/../${idOf(path)}`, "u"), "held");
  await page.getByRole("main").getByRole("link", { name: "清晨五点，第一班货运列车开进新站" }).first().click();
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute("content", /^清晨五点/u);
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", `https://test.example${path}`);
  await expect(page.locator('meta[property="article:tag"]')).toHaveCount(0);
  faulty.mend();
  await expect(page.locator('meta[property="article:tag"]').first()).toBeAttached();
});

test("where nothing is, the head tells of no page before", async ({ page, complaints }) => {
  await page.goto("/yaowen/");
  await comeToRest(page);
  await page.evaluate(() => {
    history.pushState(null, "", "/nothing.html");
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
  });
  await expect(page.locator("head > meta[name=robots]")).toHaveAttribute("content", "noindex");
  expect(await tagsOf(page)).toEqual(['<meta name="robots" content="noindex">']);
  complaints.length = 0;
});

/** Where a copied address would lead: what the address bar shows. */
const addressOf = (page: Page): Promise<string> =>
  page.evaluate(() => location.pathname + location.search + location.hash);

for (const [what, at, own] of [
  [
    "what a place where it was shared added",
    () => `${pathOf("长报告")}?from=timeline&isappinstalled=0&utm_source=x`,
    () => pathOf("长报告"),
  ],
  ["the same before a fragment", () => `${pathOf("长报告")}?utm_source=x#top`, () => `${pathOf("长报告")}#top`],
  ["a query on the front page", () => "/?utm_source=x", () => "/"],
  ["a query on a list", () => "/many/page/1/?utm_source=x", () => "/many/page/1/"],
  ["the name of a folder's file", () => "/yaowen/index.html?utm_source=x#main", () => "/yaowen/#main"],
  ["a short address", () => `/a/${idOf(pathOf("长报告"))}?utm_source=x`, () => pathOf("长报告")],
  ["a short address with a fragment", () => `/a/${idOf(pathOf("长报告"))}#top`, () => `${pathOf("长报告")}#top`],
] as const) {
  test(`an address loses ${what}, without another load`, async ({ page }) => {
    const documents = watchDocuments(page);
    await page.goto(at());
    await comeToRest(page);
    await expect.poll(() => addressOf(page)).toBe(own());
    await letDraw(page);
    expect(await addressOf(page)).toBe(own());
    expect(documents.filter((path) => path !== new URL(at(), "https://test.example").pathname)).toEqual(
      at().startsWith("/a/") ? [pathOf("长报告")] : [],
    );
  });
}

test("an address that is cleaned keeps the line that is read, and the page before", async ({ page, complaints }) => {
  await page.goto("/yaowen/");
  await page.goto(`${pathOf("长报告")}?utm_source=x`);
  await page.evaluate(() => scrollTo(0, 900));
  await comeToRest(page);
  await expect.poll(() => addressOf(page)).toBe(pathOf("长报告"));
  await letDraw(page);
  expect(await page.evaluate(() => Math.round(scrollY))).toBe(900);
  await page.goBack();
  await expect(page).toHaveURL("/yaowen/");
  expectOnlyNetworkErrors(complaints); // of a picture on another host
});

test("where the host has no short pages, the reader finds the way, to the passage too", async ({
  page,
  complaints,
}) => {
  await page.goto(`/a/${idOf(pathOf("长报告")).toUpperCase()}?utm_source=x#top`);
  await expect.poll(() => addressOf(page)).toBe(`${pathOf("长报告")}#top`);
  await comeToRest(page);
  await expect(page.locator("head > link[rel=canonical]")).toHaveAttribute(
    "href",
    `https://test.example${pathOf("长报告")}`,
  );
  expect(complaints.splice(0)).toEqual([expect.stringContaining("404")]);
});
