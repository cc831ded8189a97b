import type { Page } from "@playwright/test";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { comeToRest } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

const own = { title: "金融第2篇：三篇稿子排成一队", path: "/jinrong/2025/02/12/jinrong-2.html" };

test("skips to the text", async ({ page }) => {
  await page.goto("/jinrong/");
  const skip = page.getByRole("link", { name: words.shell.skipToText });
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").getByRole("link").first()).toBeFocused();
});

test("walks through the page in the order in which it is read, with every stop in sight", async ({
  page,
  isMobile,
}) => {
  await page.goto("/jinrong/");
  await comeToRest(page);
  const stops = await walk(page);
  const parts = stops.map(({ part }) => part);
  // Each part of the page is walked through once, whole.
  expect(parts.filter((part, index) => part !== parts[index - 1])).toEqual([
    "",
    "HEADER",
    `NAV ${words.shell.sections}`,
    "MAIN",
    "FOOTER",
    ...(isMobile ? [`NAV ${words.shell.mainNavigation}`] : []),
  ]);
  expect(stops.filter(({ inSight }) => !inSight).map(({ name }) => name)).toEqual([]);
  expect(stops.filter(({ outlined }) => !outlined).map(({ name }) => name)).toEqual([]);
});

test("opens an article, reads it and comes back to its link", async ({ page }) => {
  await page.goto("/jinrong/");
  await comeToRest(page);
  const link = page.getByRole("main").getByRole("link", { name: own.title });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(own.path);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.locator("[data-body]")).toContainText("修钟的人来过两次");
  // On from the heading: the next stops are what may be done with the article, and behind the text, not the page's beginning.
  for (const name of [words.article.share, words.article.poster]) {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name, exact: true }).first()).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(page.getByRole("list", { name: words.article.tags }).getByRole("link").first()).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL("/jinrong/");
  await expect(link).toBeFocused();
});

for (const path of ["/many/", "/tags/"]) {
  test(`keeps what has the focus clear of the bars that stay: ${path}`, async ({ page }) => {
    await page.goto(path);
    await comeToRest(page);
    await page.getByRole("main").getByRole("link").nth(30).focus();
    for (const key of ["Shift+Tab", "Tab"]) {
      for (let step = 0; step < 14; step++) {
        await page.keyboard.press(key);
        expect(await coveredFocus(page), key).toBe("");
      }
    }
  });
}

test("chooses the theme", async ({ page }) => {
  await page.goto("/about/");
  await comeToRest(page);
  const choice = page.getByRole("combobox", { name: words.shell.theme });
  await choice.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(choice).toHaveValue("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(choice).toBeFocused();
});

test("filters the tags, clears the filter, and jumps to a letter", async ({ page }) => {
  await page.goto("/tags/");
  const filter = page.getByRole("searchbox", { name: words.terms.filter.tag });
  await filter.focus();
  await page.keyboard.type("nosuchtag");
  const clear = page.getByRole("button", { name: words.terms.clear });
  await expect(clear).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(clear).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(filter).toHaveValue("");
  // The button is gone, and the focus with it: back to where one types.
  await expect(filter).toBeFocused();
  const letter = page
    .getByRole("navigation", { name: words.terms.letters })
    .getByRole("link", { name: "M", exact: true });
  await letter.focus();
  await page.keyboard.press("Enter");
  // The browser goes there with the next frame.
  await expect(letter).not.toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("region", { name: "M", exact: true }).getByRole("link").first()).toBeFocused();
});

test("scrolls a wide table", async ({ page }) => {
  await page.goto("/odd/2022/06/10/wide-table.html");
  const table = page.getByRole("region", { name: "表格" }).first();
  await table.focus();
  await expect(table).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

type Stop = { name: string; part: string; inSight: boolean; outlined: boolean };

/** Every stop of the Tab key from the page's beginning to its end. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body || element.hasAttribute("data-stopped")) return null;
      element.setAttribute("data-stopped", "");
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const part = ["main", "footer", "header", "nav"]
        .map((name) => element.closest(name))
        .find((found) => found !== null);
      return {
        name: element.textContent ?? "",
        part: `${part?.tagName ?? ""} ${part?.getAttribute("aria-label") ?? ""}`.trim(),
        inSight: top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth,
        outlined: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
      };
    });
    if (stop === null) return stops;
    stops.push(stop);
  }
}

/** The text of what has the focus where something lies over the middle of it, else nothing. */
const coveredFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const [box] = element?.getClientRects() ?? [];
    if (element === null || box === undefined) return "nothing has the focus";
    const above = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const isClear = above !== null && (element.contains(above) || above.contains(element));
    return isClear ? "" : element.textContent;
  });
