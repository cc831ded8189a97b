import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { comeToRest, letDraw } from "./fixture-pages.ts";
import { expect, fixtureFolder, test } from "./test.ts";

const veryLong = { title: "很长的一篇：一百二十段流水账", path: "/jinrong/2025/02/20/very-long.html" };
const manyRow = (page: Page, number: number): Locator =>
  page.getByRole("main").getByRole("link", { name: `长栏目第 ${number} 篇` });
const paragraph = (page: Page, number: number): Locator => page.getByText(`第 ${number} 段。`);

test("begins a new page at its top, with focus on its heading, and says its name", async ({ page }) => {
  await page.goto("/jinrong/");
  await comeToRest(page);
  await page.getByRole("main").getByRole("link", { name: veryLong.title }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(veryLong.title);
  await expect(heading).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: `${veryLong.title} - 测试报` })).toHaveCount(1);
  await centre(paragraph(page, 118));
  await page.getByRole("link", { name: `${words.article.more}：金融` }).click();
  await expect(heading).toHaveText("金融");
  await expect(heading).toBeFocused();
  expect(await scrolled(page)).toBe(0);
});

test("comes back to the same line of a list, and to the link that was followed", async ({ page }) => {
  await page.goto("/many/");
  await comeToRest(page);
  const row = manyRow(page, 55);
  await centre(row);
  const before = await topOf(row);
  await row.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("长栏目第 55 篇");
  await page.goBack();
  await expectAt(row, before);
  await expect(row).toBeFocused();
});

for (const [what, title] of [
  ["the lead story", "清晨五点，第一班货运列车开进新站"],
  ["a flash", "快讯：今夜起三座大桥限重四十九吨"],
] as const) {
  test(`comes back to the headline of ${what}, not to what leads there beside it`, async ({ page }) => {
    await page.goto("/");
    await comeToRest(page);
    const headline = page.getByRole("main").getByRole("heading").getByRole("link", { name: title }).first();
    await headline.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await page.goBack();
    await expect(headline).toBeFocused();
  });
}

test("comes back to the same line after several older pages were added", async ({ page }) => {
  const row = await scrollListTo(page, 8);
  // The address follows the reader; leaving before it did would be another test.
  await expect(page).toHaveURL("/many/page/1/");
  const before = await topOf(row);
  await row.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("长栏目第 8 篇");
  await page.goBack();
  await expect(page).toHaveURL("/many/page/1/");
  await expectAt(row, before);
  // What was above is there still.
  await expect(manyRow(page, 68)).toHaveCount(1);
});

test("comes back to the same line of an article with Back and with Forward", async ({ page }) => {
  await page.goto("/jinrong/");
  await comeToRest(page);
  await page.getByRole("main").getByRole("link", { name: veryLong.title }).click();
  const line = paragraph(page, 70);
  await centre(line);
  const before = await topOf(line);
  await clickWhereItIs(
    page.getByRole("navigation", { name: words.shell.sections }).getByRole("link", { name: "要闻" }),
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("要闻");
  await page.goBack();
  await expectAt(line, before);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("金融");
  await page.goForward();
  await expectAt(line, before);
});

test("comes back to the same line when the page is loaded again", async ({ page }) => {
  await page.goto(veryLong.path);
  await comeToRest(page);
  const line = paragraph(page, 80);
  await centre(line);
  const inArticle = await topOf(line);
  await page.reload();
  await expectAt(line, inArticle);

  const row = await scrollListTo(page, 30);
  await expect(page).toHaveURL("/many/page/2/");
  const inList = await topOf(row);
  await page.reload();
  await expectAt(row, inList);
});

test("comes back to the same line of a list when the article was loaded again", async ({ page }) => {
  const row = await scrollListTo(page, 30);
  await expect(page).toHaveURL("/many/page/2/");
  const before = await topOf(row);
  await row.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("长栏目第 30 篇");
  await page.reload();
  await page.goBack();
  await expectAt(row, before);
});

test("comes back to the same article of a list after the window was turned", async ({ page }) => {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const row = await scrollListTo(page, 45);
  await row.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("长栏目第 45 篇");
  await page.setViewportSize({ width: height, height: width });
  await page.goBack();
  await expect(row).toBeInViewport();
});

test("comes back from letter to letter of an index", async ({ page }) => {
  await page.goto("/tags/");
  await comeToRest(page);
  const letters = page.getByRole("navigation", { name: words.terms.letters });
  const letter = (name: string) => page.getByRole("region", { name, exact: true }).getByRole("heading");
  await clickWhereItIs(letters.getByRole("link", { name: "M", exact: true }));
  await expect(letter("M")).toBeInViewport();
  await letDraw(page);
  const before = await topOf(letter("M"));
  await clickWhereItIs(letters.getByRole("link", { name: "D", exact: true }));
  await expect(letter("D")).toBeInViewport();
  await expect(page).toHaveURL("/tags/#letter-d");
  await letDraw(page); // the browser goes to a letter before the app knows of it
  await page.goBack();
  await expectAt(letter("M"), before);
  await page.goForward();
  await expect(letter("D")).toBeInViewport();
});

test("lands on a heading below the bar that stays", async ({ page }) => {
  const heading = page.getByRole("heading", { name: "第 3 节", exact: true });
  await page.goto(`${veryLong.path}#s-3`);
  await expectBelowBar(page, heading);
  await page.reload();
  await expectBelowBar(page, heading);
});

test("opens whole under an address with a stray percent sign", async ({ page, complaints }) => {
  await page.goto(`${veryLong.path}#100%`);
  await comeToRest(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(veryLong.title);
  await expect(paragraph(page, 1)).toBeVisible();

  // Some hosts answer such a path with their page for what is not there, others as malformed.
  const path = join(fixtureFolder(), "edition/404.html");
  await page.route(/\/50%$/u, (route) => route.fulfill({ status: 404, contentType: "text/html", path }));
  await page.goto("/50%");
  await comeToRest(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.errors.title["not-found"]);
  await expect(page.getByRole("navigation", { name: words.shell.sections })).toBeVisible();
  expect(complaints.splice(0).filter((text) => !/404|ContentError/u.test(text))).toEqual([]);
});

test("lands on the words that a link quotes", async ({ page }) => {
  await page.goto(`${veryLong.path}#:~:text=${encodeURIComponent("第 90 段")}`);
  const line = paragraph(page, 90);
  await expect(line).toBeInViewport();
  expect(await topOf(line)).toBeGreaterThanOrEqual(await bottomOfBar(page));
  // The reader has taken over the page by now, and left it where it was.
  await comeToRest(page);
  await expect(line).toBeInViewport();
});

test("goes to the top and back again within a page", async ({ page }) => {
  await page.goto(veryLong.path);
  await comeToRest(page);
  const toTop = page.getByRole("contentinfo").getByRole("link", { name: words.shell.toTop });
  await centre(toTop);
  // They come as their place draws near, and may be higher than what was kept for them.
  await expect(page.getByRole("navigation", { name: words.article.neighbours })).toBeVisible();
  await centre(toTop);
  const before = await topOf(toTop);
  await toTop.click();
  await expect.poll(() => scrolled(page)).toBe(0);
  await letDraw(page); // the browser goes to the top before the app knows of it
  await page.goBack();
  await expectAt(toTop, before);
  await page.goForward();
  await expect.poll(() => scrolled(page)).toBe(0);
});

/** Opens the long list, scrolls as far as it takes for an article to be added, and puts it into the middle of the view. */
async function scrollListTo(page: Page, number: number): Promise<Locator> {
  await page.goto("/many/");
  await comeToRest(page);
  const row = manyRow(page, number);
  await expect(async () => {
    await page.getByRole("main").getByRole("article").last().scrollIntoViewIfNeeded();
    await expect(row).toHaveCount(1, { timeout: 300 });
  }).toPass();
  await centre(row);
  return row;
}

/** Playwright scrolls the page first where a link stands in a bar that stays: no reader's click does. */
async function clickWhereItIs(link: Locator): Promise<void> {
  await link.evaluate((element) => {
    const list = element.closest("ul");
    if (list !== null)
      list.scrollLeft =
        element.getBoundingClientRect().x - list.getBoundingClientRect().x + list.scrollLeft - list.clientWidth / 2;
  });
  const { x, y, width, height } = (await link.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await link.page().mouse.click(x + width / 2, y + height / 2);
}

/** Puts a line into the middle of the view, and waits while what comes into view with it finds its height. */
const centre = (line: Locator): Promise<void> =>
  line.evaluate((element) => {
    element.scrollIntoView({ block: "center" });
    return new Promise<void>((resolve) => {
      let [top, frames] = [Number.NaN, 0];
      const look = () => {
        const before = top;
        ({ top } = element.getBoundingClientRect());
        frames = top === before ? frames + 1 : 0;
        if (frames < 12) requestAnimationFrame(look);
        else resolve();
      };
      look();
    });
  });

const scrolled = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

/** Within a pixel: places are kept in whole ones. */
async function expectAt(line: Locator, top: number): Promise<void> {
  await expect.poll(async () => Math.abs((await topOf(line)) - top)).toBeLessThanOrEqual(1);
}

const topOf = async (locator: Locator): Promise<number> => (await locator.boundingBox())?.y ?? Number.NaN;

async function bottomOfBar(page: Page): Promise<number> {
  const box = await page.getByRole("navigation", { name: words.shell.sections }).boundingBox();
  return box === null ? Number.NaN : box.y + box.height;
}

async function expectBelowBar(page: Page, line: Locator): Promise<void> {
  // The bar's own place is another before the page has gone to the heading.
  const distance = async () => (await topOf(line)) - (await bottomOfBar(page));
  await expect.poll(distance).toBeGreaterThanOrEqual(0);
  await expect.poll(distance).toBeLessThan(60);
}
