import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { pathOf } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

test.use({ javaScriptEnabled: false });

test("the front page leads to an article, whole, with its picture and table", async ({ page }) => {
  await page.route(/^https:/u, (route) => route.fulfill({ contentType: "image/png", body: "" }));
  await page.goto("/");
  await page.getByRole("main").getByRole("heading", { level: 2 }).first().getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto(pathOf("长报告"));
  const body = page.locator("[data-body]");
  await expect(body.locator("p").first()).toBeVisible();
  await expect(body.locator("table").first()).toBeVisible();
  await expect(body.locator("img").first()).toBeVisible();
  await expect(page.locator("time").first()).toHaveAttribute("datetime", /^2025-03-03T\d{2}:\d{2}:\d{2}\+08:00$/u);
});

test("a list can be read back to its beginning by links", async ({ page }) => {
  await page.goto("/many/");
  const older = page.getByRole("link", { name: words.listing.older });
  const seen = new Set<string>();
  for (let pages = 0; pages < 3; pages++) {
    for (const title of await page
      .getByRole("main")
      .getByText(/^长栏目第 \d+ 篇/u)
      .allTextContents())
      seen.add(title);
    if ((await older.count()) === 0) break;
    await older.click();
  }
  for (const title of await page
    .getByRole("main")
    .getByText(/^长栏目第 \d+ 篇/u)
    .allTextContents())
    seen.add(title);
  expect(seen.size).toBe(70);
});

test("terms, tags and days are found by links", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: words.shell.allTags }).first().click();
  await page.getByRole("main").getByRole("link", { name: /铁路/u }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "铁路" })).toBeVisible();
});
