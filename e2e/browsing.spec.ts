import type { Locator, Page } from "@playwright/test";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { comeToRest, contentAsked, holdApp } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

/** The list `many` has 70 articles: two sealed pages of 20, and the open one with 30. */
const many = Array.from({ length: 70 }, (_, index) => `长栏目第 ${70 - index} 篇`);
const headlines = (page: Page): Locator => page.getByRole("main").getByRole("article").getByRole("heading");

test("browses a category from the section bar", async ({ page }) => {
  await page.goto("/");
  const sections = page.getByRole("navigation", { name: words.shell.sections });
  await expect(sections.locator('[href="/jinrong/"]')).toHaveText("金融");
  await expect(sections.locator('[href="/unwritten/"]'), "a section without posts").toHaveCount(0);
  await sections.getByRole("link", { name: "长栏目" }).click();
  await expect(page).toHaveURL("/many/");
  await expect(page).toHaveTitle("长栏目 - 测试报");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("长栏目");
  await expect(page.getByText(words.listing.total(70))).toBeVisible();
  await expect(sections.getByRole("link", { name: "长栏目" })).toHaveAttribute("aria-current", "page");
  await expect(sections.locator("[aria-current]")).toHaveCount(1);
  await expect(headlines(page)).toContainText(inOrderOfTime(many.slice(0, 30)));
});

test("reads a list to its oldest article, in order and without a gap", async ({ page }) => {
  await page.goto("/many/");
  await readToEnd(page);
  await expect(headlines(page)).toContainText(inOrderOfTime(many));
  await expect(page).toHaveURL("/many/page/1/");
});

test("opens every page of a list under its own address", async ({ page }) => {
  const asked = contentAsked(page);
  await page.goto("/many/page/2/");
  await expect(page).toHaveTitle("长栏目 - 测试报");
  await expect(page.getByText(words.listing.page(2))).toBeVisible();
  await expect(headlines(page).first()).toContainText(many[30] ?? "");
  // Before it, the browser follows the link itself, and the host sends it on to the list's own address.
  await comeToRest(page);
  await page.getByRole("link", { name: words.listing.newer }).click();
  await expect(headlines(page)).toContainText(inOrderOfTime(many.slice(0, 30)));
  await expect(page).toHaveURL("/many/page/3/");
  // Its number is not sealed yet: a file of that number would be asked for in vain.
  expect(asked.filter((path) => path.includes("/lists/"))).toEqual(["/content/v1/lists/category/many/latest.json"]);
  await page.reload();
  await expect(headlines(page)).toContainText(inOrderOfTime(many.slice(0, 30)));
});

test("leads to the next older page by a link with an address", async ({ page }) => {
  await page.goto("/many/page/2/");
  const older = page.getByRole("link", { name: words.listing.older });
  await expect(older).toHaveAttribute("href", "/many/page/1/");
  await page.goto("/many/page/1/");
  await expect(headlines(page)).toContainText(inOrderOfTime(many.slice(50)));
  await expect(page.getByText(words.listing.end)).toBeVisible();
  await expect(older).toBeHidden();
});

test("shows in the address bar the page that is read", async ({ page }) => {
  await page.goto("/many/");
  await readToEnd(page);
  await centre(headlines(page).getByText("长栏目第 35 篇"));
  await expect(page).toHaveURL("/many/page/2/");
  await centre(headlines(page).getByText("长栏目第 60 篇"));
  await expect(page).toHaveURL("/many/");
});

test("a link that is followed as the address is about to follow the page goes before", async ({ page }) => {
  await page.addInitScript({ content: holdTimers });
  await page.goto("/many/");
  await comeToRest(page);
  await page.getByRole("link", { name: words.listing.older }).scrollIntoViewIfNeeded();
  const link = headlines(page).filter({ hasText: many[40] ?? "" });
  await link.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await expect.poll(() => page.evaluate("held.size")).toBe(1);
  await link.getByRole("link").evaluate((element) => {
    if (element instanceof HTMLElement) element.click();
    window.dispatchEvent(new Event("run-held"));
  });
  await expect(page.getByRole("heading", { level: 1 })).toContainText(many[40] ?? "");
  await page.goBack();
  await expect(headlines(page)).toContainText(inOrderOfTime(many.slice(0, 50)));
});

/** The timer by which the address follows the page runs when a test says so. */
const holdTimers = `
  window.held = new Map();
  const { setTimeout: set, clearTimeout: clear } = window;
  window.setTimeout = (run, ms) => (ms === 300 ? held.set(-1 - held.size, run) && -held.size : set(run, ms));
  window.clearTimeout = (timer) => held.delete(timer) || clear(timer);
  window.addEventListener("run-held", () => held.forEach((run) => run()));
`;

test("browses a tag from an article, whatever its name is made of", async ({ page }) => {
  const title = page.getByRole("heading", { level: 1 });
  await page.goto("/categories/");
  await page.getByRole("main").getByRole("link", { name: "证券 时报" }).click();
  await headlines(page).getByRole("link", { name: "栏目名是汉字" }).click();
  await expect(title).toHaveText("栏目名是汉字");
  const own = page.url();
  for (const name of ["#带井号?和问号", "100%", "标签/带斜线", "标签 带空格"]) {
    await page.goto(own);
    await page.getByRole("list", { name: words.article.tags }).getByRole("link", { name, exact: true }).click();
    await expect(title).toHaveText(name);
    await page.reload();
    await expect(title).toHaveText(name);
    await expect(headlines(page)).toHaveText(["栏目名是汉字"]);
  }
});

test("goes from day to day", async ({ page }) => {
  await page.goto("/archive/2025/01/03/");
  const day = page.getByRole("heading", { level: 1 });
  await expect(day).toHaveText("2025年1月3日");
  await expect(headlines(page)).toContainText(inOrderOfTime(many.slice(37, 48)));
  const days = page.getByRole("navigation", { name: words.listing.days });
  await days.getByRole("link", { name: words.listing.previousDay }).click();
  await expect(day).toHaveText("2025年1月2日");
  await days.getByRole("link", { name: words.listing.nextDay }).click();
  await expect(day).toHaveText("2025年1月3日");
  // A link to a day on which nothing came out would lead nowhere: days without articles are passed over.
  await page.goto("/archive/2025/02/13/");
  await expect(days.getByRole("link")).toHaveText([/2月12日$/u, /2月20日$/u]);
});

test("opens any day by its date, and says so where nothing came out", async ({ page, complaints }) => {
  await page.goto("/archive/2025/01/03/");
  await comeToRest(page);
  const date = page.getByLabel(words.listing.chooseDay);
  const go = page.getByRole("button", { name: words.listing.go });
  await date.fill("2025-01-15");
  await go.click();
  await expect(page.getByText(words.listing.nothingOn("2025年1月15日"))).toBeVisible();
  await expect(page).toHaveURL("/archive/2025/01/03/");
  expect(complaints.splice(0)).toEqual([expect.stringContaining("404")]);
  await date.fill("2025-03-04");
  await go.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2025年3月4日");
  await expect(page).toHaveURL("/archive/2025/03/04/");
});

test("takes over what was typed before the app started", async ({ page }) => {
  const letGo = await holdApp(page);
  await page.goto("/tags/", { waitUntil: "commit" });
  const filter = page.getByRole("searchbox", { name: words.terms.filter.tag });
  await filter.fill("dami");
  letGo();
  await expect(page.getByRole("status").filter({ hasText: words.terms.found(1) })).toBeVisible();
  await expect(filter).toHaveValue("dami");
});

test("finds a tag by its name, pinyin and initials", async ({ page }) => {
  await page.goto("/tags/");
  await comeToRest(page);
  const filter = page.getByRole("searchbox", { name: words.terms.filter.tag });
  const terms = page.getByRole("main").getByRole("listitem").getByRole("link", { name: "篇" });
  const all = await terms.count();
  for (const query of ["大米", "dami", "dm", "DaMi ", "ｄａｍｉ"]) {
    // The list follows what is typed; what the last query found would pass for this one's.
    await filter.fill("没有这个标签");
    await expect(terms).toHaveCount(0);
    await filter.fill(query);
    await expect(terms.filter({ hasText: "大米" }), query).toHaveCount(1);
    expect(await terms.count(), query).toBeLessThan(all / 4);
    await expect(page.getByRole("status").filter({ hasText: words.terms.found(await terms.count()) })).toBeVisible();
  }
  await filter.fill("没有这个标签");
  await expect(page.getByText(words.terms.nothing("没有这个标签"))).toBeVisible();
  await expect(terms).toHaveCount(0);
  await page.getByRole("button", { name: words.terms.clear }).click();
  await expect(filter).toHaveValue("");
  await expect(terms).toHaveCount(all);
  await filter.fill("dami");
  await expect(terms.filter({ hasText: "大米" })).toHaveCount(1);
  await terms.filter({ hasText: "大米" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("大米");
  await expect(page.getByText(words.listing.total(10))).toBeVisible();
});

test("jumps to a letter of the index, below the bars that stay", async ({ page }) => {
  await page.goto("/tags/");
  const letters = page.getByRole("navigation", { name: words.terms.letters });
  await letters.getByRole("link", { name: "M", exact: true }).click();
  const group = page.getByRole("region", { name: "M", exact: true });
  await expect(group.getByRole("link", { name: /木材/u })).toBeInViewport();
  const below = await bottomOf(letters);
  const heading = group.getByRole("heading");
  await expect.poll(() => topOf(heading)).toBeGreaterThanOrEqual(below);
  await expect.poll(() => topOf(heading)).toBeLessThan(below + 120);
});

test("shows few categories without letters, each with its number of articles", async ({ page }) => {
  await page.goto("/categories/");
  await expect(page.getByRole("searchbox")).toBeHidden();
  const category = page.getByRole("main").getByRole("link", { name: "长栏目" });
  await expect(category).toHaveText("长栏目70");
  await expect(category.getByLabel(words.terms.articles(70))).toBeVisible();
  await category.click();
  await expect(page).toHaveURL("/many/");
});

/** Every fourteenth article shares its second with the one before, and which of the two comes first is the press's choice. */
function inOrderOfTime(titles: string[]): (string | RegExp)[] {
  return titles.map((title) => {
    const number = Number(/\d+/u.exec(title)?.[0]);
    const pair = number % 14 === 0 ? [number, number - 1] : number % 14 === 13 ? [number, number + 1] : [number];
    return new RegExp(`长栏目第 (?:${pair.join("|")}) 篇`, "u");
  });
}

async function readToEnd(page: Page): Promise<void> {
  const end = page.getByText(words.listing.end);
  await expect(async () => {
    await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
    await expect(end).toBeInViewport({ timeout: 500 });
  }).toPass();
}

const centre = (line: Locator): Promise<void> =>
  line.evaluate((element) => element.scrollIntoView({ block: "center" }));

const topOf = async (locator: Locator): Promise<number> => (await locator.boundingBox())?.y ?? Number.NaN;

async function bottomOf(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  return box === null ? Number.NaN : box.y + box.height;
}
