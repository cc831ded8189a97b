import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { fold } from "../src/contract/search/fold.ts";
import { toLines } from "../src/contract/search/visible-text.ts";
import { zhHansSearch as searchWords } from "../src/app/language/zh-hans-search.ts";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { comeToRest, letMinutePass, openLive, readArticles, watchShifts } from "./fixture-pages.ts";
import { toManyPosts, writePosts } from "./site/many-posts.ts";
import { expect, test } from "./test.ts";

const address = (query: string, more = ""): string => `/search?q=${encodeURIComponent(query)}${more}`;
const field = (page: Page): Locator => page.getByRole("searchbox", { name: searchWords.field });
const results = (page: Page): Locator => page.getByRole("main").getByRole("article");
const status = (page: Page): Locator => page.getByRole("main").getByRole("status");
const titles = (page: Page): Promise<string[]> => results(page).getByRole("heading").allTextContents();

/** As a scan of all texts finds them, the newest first. */
function scan(...terms: string[]): string[] {
  return readArticles()
    .filter((article) => {
      const lines = toLines(article).map(({ text }) => fold(text));
      return terms.every((term) => lines.some((line) => line.includes(fold(term))));
    })
    .toSorted((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || (a.id < b.id ? 1 : -1))
    .map(({ title }) => title);
}

test("finds what is typed, as it is typed, and the address holds the question", async ({ page }) => {
  await page.goto("/");
  await comeToRest(page);
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("货");
  await expect(page).toHaveURL(address("货"));
  await expect(page.getByText(searchWords.hints.short("货"))).toBeVisible();
  await page.keyboard.type("场");
  await expect(page).toHaveURL(address("货场"));
  const all = scan("货场");
  expect(all.length).toBeGreaterThan(40);
  await expect(status(page)).toContainText(searchWords.total(all.length));
  await expect(results(page).first()).toBeVisible();
  expect((await titles(page)).slice(0, 20)).toEqual(all.slice(0, 20));
  await expect(results(page).first().locator("mark").first()).toHaveText("货场");
  await page.keyboard.type(" 苹果 -年年");
  await expect(page).toHaveURL(address("货场 苹果 -年年").replaceAll("%20", "+"));
  const some = scan("货场", "苹果");
  await expect.poll(() => titles(page)).toEqual(some.slice(0, 20));
  await expect(page).toHaveTitle(`货场 苹果 -年年 - ${words.shell.search} - 测试报`);
});

test("more come as one scrolls on, in the order of time, each once", async ({ page }) => {
  const all = scan("过磅");
  await page.goto(address("过磅"));
  for (let shown = 0; shown < all.length; shown = (await titles(page)).length) {
    await results(page).last().scrollIntoViewIfNeeded();
    await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(shown);
  }
  expect(await titles(page)).toEqual(all);
  await expect(page.getByText(searchWords.end)).toBeVisible();
  await expect(status(page)).toHaveText(
    `${searchWords.total(all.length)} · ${searchWords.searched(1e9, readArticles().length)}`,
  );
});

test("an answer to what was asked before is dropped", async ({ page, faulty }) => {
  await page.goto(`${faulty.address}search`);
  await comeToRest(page);
  faulty.spoil(/\/segments\/.*\.bin/u, "held");
  await field(page).fill("苹果");
  await expect(page).toHaveURL(/%E8%8B%B9%E6%9E%9C$/u);
  await field(page).fill("瓷砖");
  await expect(page).toHaveURL(/%E7%93%B7%E7%A0%96$/u);
  faulty.mend();
  await expect.poll(() => titles(page)).toEqual(scan("瓷砖").slice(0, 20));
});

test("what an input method still composes is no question", async ({ page }) => {
  await page.goto("/search");
  await comeToRest(page);
  const client = await page.context().newCDPSession(page);
  await field(page).focus();
  await client.send("Input.imeSetComposition", { text: "pingguo", selectionStart: 7, selectionEnd: 7 });
  // For longer than it waits for who types on: nothing is to come of it.
  await page.waitForTimeout(400);
  await expect(page).toHaveURL("/search");
  await client.send("Input.insertText", { text: "苹果" });
  await expect(page).toHaveURL(address("苹果"));
  await expect.poll(() => titles(page)).toEqual(scan("苹果").slice(0, 20));
});

test("goes by keys alone from the field to a result, to its hits, and back", async ({ page, isMobile }) => {
  await page.goto(address("过磅 苹果"));
  await expect(results(page).first()).toBeVisible();
  await comeToRest(page);
  await field(page).focus();
  await page.keyboard.press("ArrowDown");
  const links = results(page).getByRole("heading").getByRole("link");
  await expect(links.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  const title = (await links.first().textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const bar = page.getByRole("group", { name: searchWords.hits.label });
  await expect(bar.getByRole("status")).toHaveText(/^1 \/ \d+$/u);
  const marked = await markedTexts(page);
  expect(marked.length).toBeGreaterThan(1);
  expect([...new Set(marked)].toSorted()).toEqual(["苹果", "过磅"].toSorted());
  await expect(bar.getByRole("status")).toHaveText(searchWords.hits.of(1, marked.length));
  await bar.getByRole("button", { name: searchWords.hits.next }).click();
  await expect(bar.getByRole("status")).toHaveText(searchWords.hits.of(2, marked.length));
  await expect.poll(() => isCurrentInView(page)).toBe(true);
  await bar.getByRole("button", { name: searchWords.hits.previous }).click();
  await bar.getByRole("button", { name: searchWords.hits.previous }).click();
  await expect(bar.getByRole("status")).toHaveText(searchWords.hits.of(marked.length, marked.length));
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await expect.poll(() => markedTexts(page)).toEqual([]);
  expect(new URL(page.url()).hash).toBe("");
  await page.goBack();
  await expect(page).toHaveURL(address("过磅 苹果"));
  await expect(results(page).first()).toBeVisible();
  if (!isMobile) await expect(links.first()).toBeFocused();
});

/** The words of the article that are marked. */
const markedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ["found", "found-current"].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => (range instanceof Range ? range.toString() : "")),
    ),
  );

const isCurrentInView = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get("found-current") ?? [];
    if (!(range instanceof Range)) return false;
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });

test("marks hits in a browser without highlights of its own, and in a tab of its own", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, "highlights"));
  await page.goto(address("过磅"));
  const path = await results(page).first().getByRole("heading").getByRole("link").getAttribute("href");
  await page.goto(path ?? "");
  const bar = page.getByRole("group", { name: searchWords.hits.label });
  await expect(bar.getByRole("status")).toHaveText(/^1 \/ \d+$/u);
  const boxes = page.locator('article [aria-hidden="true"] span[style]');
  await expect(boxes.first()).toBeAttached();
  const heights = await boxes.evaluateAll((all) => all.map((box) => box.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThan(10);
  await bar.getByRole("button", { name: searchWords.hits.close }).click();
  await expect(boxes).toHaveCount(0);
});

test("Back comes to the results that were there, at the line where they were left", async ({ page }) => {
  await page.goto(address("过磅"));
  await comeToRest(page);
  await results(page).nth(19).scrollIntoViewIfNeeded();
  await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(20);
  const row = results(page).nth(22);
  await row.scrollIntoViewIfNeeded();
  const before = await row.boundingBox();
  await row.getByRole("heading").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(words.shell.search);
  await page.goBack();
  await expect(row).toBeVisible();
  await expect.poll(async () => Math.abs(((await row.boundingBox())?.y ?? 1e6) - (before?.y ?? 0))).toBeLessThan(3);
});

test("what was asked before is kept on this device, and can be erased", async ({ page }) => {
  await page.goto("/search");
  await comeToRest(page);
  for (const text of ["苹果", "瓷砖", "苹果"]) {
    await field(page).fill(text);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(address(text));
  }
  await page.getByRole("button", { name: searchWords.clear }).click();
  const recent = page.getByRole("region", { name: searchWords.recent });
  await expect(recent.getByRole("listitem")).toContainText(["苹果", "瓷砖"]);
  await recent.getByRole("button", { name: searchWords.forget("瓷砖") }).click();
  await expect(recent.getByRole("listitem")).toContainText(["苹果"]);
  await page.reload();
  await recent.getByRole("button", { name: "苹果", exact: true }).click();
  await expect.poll(() => titles(page)).toEqual(scan("苹果").slice(0, 20));
  await field(page).fill("");
  await recent.getByRole("button", { name: searchWords.forgetAll }).click();
  await expect(recent).toBeHidden();
});

test("is narrowed by category, tag and days, with counts of what was found, and widened again", async ({ page }) => {
  await page.goto(address("今日到货"));
  await expect(results(page).first()).toBeVisible();
  const toggle = page.getByRole("button", { name: searchWords.filter, exact: true });
  if (await toggle.isVisible()) await toggle.click();
  const facet = page.getByRole("region", { name: searchWords.filters.tag }).getByRole("button").first();
  await expect(facet).toBeVisible();
  const [name = "", count = ""] = await facet.locator("span").allTextContents();
  expect(Number.parseInt(count, 10)).toBeGreaterThan(1);
  await facet.click();
  await expect(page).toHaveURL(new RegExp(`tag=${encodeURIComponent(name)}`, "u"));
  const tagged = readArticles().filter((article) => article.tags.some((tag) => tag.name === name));
  const known = new Set(tagged.map(({ title }) => title));
  await expect.poll(async () => (await titles(page)).every((title) => known.has(title))).toBe(true);
  await page.goto(address("今日到货", "&from=2025-06-01&to=2025-06-30"));
  await expect
    .poll(() =>
      results(page)
        .locator("time")
        .evaluateAll((times) => times.map((time) => time.getAttribute("datetime")?.slice(0, 7))),
    )
    .not.toContain("2025-07");
  const removed = searchWords.remove(`${searchWords.filters.from} 2025-06-01`);
  await page.getByRole("button", { name: removed }).click();
  await expect(page).toHaveURL(address("今日到货", "&to=2025-06-30"));
  await page.goto(address("今日到货", "&category=jinrong"));
  await expect(page.getByRole("heading", { name: searchWords.nothing("今日到货") })).toBeVisible();
  await page.getByRole("link", { name: searchWords.widen }).click();
  await expect(page).toHaveURL(address("今日到货"));
  await expect(results(page).first()).toBeVisible();
});

test("the most relevant come first where that is asked", async ({ page }) => {
  await page.goto(address("港口"));
  await expect(results(page).first()).toBeVisible();
  await page.getByRole("button", { name: searchWords.orders.relevant }).click();
  await expect(page).toHaveURL(address("港口", "&sort=relevant"));
  const inTitle = scan("港口").filter((title) => title.includes("港口"));
  await expect.poll(async () => (await titles(page)).slice(0, inTitle.length)).toEqual(inTitle);
});

test("where nothing is found it says where it looked, and names titles that come near", async ({ page }) => {
  await page.goto(address("今日到货火星"));
  await expect(page.getByRole("heading", { name: searchWords.nothing("今日到货火星") })).toBeVisible();
  await expect(page.getByText(searchWords.nothingIn(readArticles().length))).toBeVisible();
  const near = page.getByRole("main").getByRole("listitem").filter({ hasText: "今日到货" });
  await expect(near).toHaveCount(5);
  await near.first().getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("今日到货");
});

test("without a network it searches what was fetched before, and says so", async ({ page, context, complaints }) => {
  await page.goto(address("苹果"));
  await expect(results(page).first()).toBeVisible();
  const found = await titles(page);
  await comeToRest(page);
  await context.setOffline(true);
  await field(page).fill("过磅登记");
  await expect(page.getByRole("alert")).toContainText("网络已断开");
  await field(page).fill("苹果");
  await expect.poll(() => titles(page)).toEqual(found);
  await context.setOffline(false);
  await field(page).fill("过磅、登记");
  await expect.poll(() => titles(page)).toEqual(scan("过磅、登记").slice(0, 20));
  await expect(page.getByRole("alert")).toBeHidden();
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes("ERR_INTERNET_DISCONNECTED")));
});

for (const fault of ["cut", "page", "truncated", { status: 404 }] as const) {
  test(`where a part of the index is ${JSON.stringify(fault)} the others are searched, and it is asked for again`, async ({
    page,
    faulty,
    complaints,
  }) => {
    const [segment = ""] = await segmentsOf(page, faulty.address);
    faulty.spoil(new RegExp(`/segments/${segment}/`, "u"), fault);
    await page.goto(faulty.address + address("过磅").slice(1));
    await expect(page.getByRole("alert")).toContainText("没能找");
    await expect(results(page).first()).toBeVisible();
    faulty.mend();
    await page.getByRole("alert").getByRole("button").click();
    await expect(page.getByRole("alert")).toBeHidden();
    await expect.poll(async () => (await titles(page)).slice(0, 20)).toEqual(scan("过磅").slice(0, 20));
    complaints.splice(0, complaints.length, ...complaints.filter((text) => !/ERR_|404/u.test(text)));
  });
}

/** The names of the index's segments, the smallest first. */
async function segmentsOf(page: Page, at: string): Promise<string[]> {
  const index: unknown = await (await page.request.get(`${at}content/v1/search.json`)).json();
  return [...JSON.stringify(index).matchAll(/"name":"([0-9a-f]{20})"/gu)].map(([, name = ""]) => name);
}

test("an index that cannot be had is told of, and asked for again", async ({ page, faulty, complaints }) => {
  faulty.spoil(/search\.json/u, { status: 500 });
  await page.goto(faulty.address + address("过磅").slice(1));
  await expect(page.getByRole("alert")).toContainText(words.errors.title.unavailable, { timeout: 15_000 });
  faulty.mend();
  await page.getByRole("alert").getByRole("button").click();
  await expect.poll(() => titles(page)).toEqual(scan("过磅").slice(0, 20));
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes("500")));
});

test("on a host that gives no parts of files the same is found", async ({ page, faulty }) => {
  faulty.spoil(/text-\d+\.bin/u, "whole");
  await page.goto(faulty.address + address("过磅").slice(1));
  await expect.poll(() => titles(page)).toEqual(scan("过磅").slice(0, 20));
});

test("hostile questions and titles are text", async ({ page }) => {
  for (const text of [
    '"><img src=x onerror=alert(1)>',
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "__proto__ constructor",
  ]) {
    await page.goto(address(text));
    await expect(
      page.getByRole("heading", { name: searchWords.nothing(text) }).or(results(page).first()),
    ).toBeVisible();
    await expect(page.locator("main img, main script")).toHaveCount(0);
  }
  await page.goto(address("<script>", "&category=%22%3E%3Cimg%20src%3Dx%3E"));
  await expect(page.getByRole("heading", { name: searchWords.nothing("<script>") })).toBeVisible();
});

test("nothing moves while results arrive, and an address that is opened stays as it is", async ({ page }) => {
  const shifts = await watchShifts(page);
  await page.goto(address("过磅"));
  await expect(results(page).first()).toBeVisible();
  await comeToRest(page);
  expect(await shifts()).toEqual([]);
  await expect(page).toHaveURL(address("过磅"));
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`in the ${colorScheme} theme axe finds nothing on results, and nothing is wider than a small phone`, async ({
    page,
    isMobile,
  }) => {
    await page.emulateMedia({ colorScheme });
    if (isMobile) await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [address("过磅"), address("火星火星"), address("a -b 日期:x")]) {
      await page.goto(path);
      await comeToRest(page);
      const toggle = page.getByRole("button", { name: searchWords.filter, exact: true });
      if (await toggle.isVisible()) await toggle.click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(" ")).join()}`)).toEqual(
        [],
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what it needs", async ({ page }) => {
    await page.goto("/search");
    await expect(page.getByText(searchWords.needScript)).toBeVisible();
    await expect(page.getByRole("searchbox")).toBeHidden();
  });
});

test("what came while a page is open is found by the next question", async ({ page, own }) => {
  await openLive(page, own.at("/search"));
  await field(page).fill("“第 71 篇”");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: searchWords.nothing("“第 71 篇”") })).toBeVisible();
  writePosts(own.posts, toManyPosts(72).slice(70));
  own.press();
  await letMinutePass(page);
  await field(page).fill("“第 72 篇”");
  await page.keyboard.press("Enter");
  await expect(results(page).first()).toContainText("第 72 篇");
});

test("browsers are told how to search the site", async ({ page }) => {
  await page.goto("/");
  const link = page.locator('link[rel="search"]');
  await expect(link).toHaveAttribute("type", "application/opensearchdescription+xml");
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toContain("xml");
  const [, template = ""] = /template="([^"]*\{searchTerms\})"/u.exec(await answer.text()) ?? [];
  const { pathname, search } = new URL(template.replace("{searchTerms}", encodeURIComponent("苹果")));
  await page.goto(pathname + search);
  await expect.poll(() => titles(page)).toEqual(scan("苹果").slice(0, 20));
});
