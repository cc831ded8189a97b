import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { toPages } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

test.use({ javaScriptEnabled: false });

const report = "长报告：一条河、三座港与四十年的账";

test("the home page leads to an article, which is there whole", async ({ page }) => {
  await page.route(/pictures\.example/u, (route) => route.fulfill({ path: "e2e/site/pictures/wide.png" }));
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: report, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: report })).toBeVisible();
  await expect(page).toHaveTitle(`${report} - 测试报`);
  await expect(page.locator("time[datetime='2025-03-03T09:30:00+08:00']").first()).toHaveText("2025年3月3日 09:30");
  await expect(page.getByText("上游港第一次超过了下游港")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "四、往后看" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "1.71" })).toBeVisible();
  await page.getByRole("link", { name: "港口", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "港口" })).toBeVisible();
});

test("pictures are shown", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: "清晨五点，第一班货运列车开进新站" }).first().click();
  const picture = page.getByRole("img", { name: "列车进站" });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
});

test("a list is read to its oldest article by links", async ({ page }) => {
  await page.goto("/many/");
  const seen = new Set<string>();
  const older = page.getByRole("link", { name: words.listing.older });
  for (;;) {
    for (const heading of await page.getByRole("article").getByRole("heading").allTextContents()) seen.add(heading);
    if ((await older.count()) === 0) break;
    const before = page.url();
    await older.click();
    await expect(page).not.toHaveURL(before);
    await page.waitForLoadState(); // all of it is read below
  }
  await expect(page).toHaveURL("/many/page/1/");
  await expect(page.getByText(words.listing.end)).toBeVisible();
  expect(seen.size).toBe(70);
  await page.getByRole("link", { name: words.listing.newer }).click();
  await expect(page).toHaveURL("/many/page/2/");
});

test("days lead to one another", async ({ page }) => {
  await page.goto("/archive/2025/03/04/");
  await page.getByRole("navigation", { name: words.listing.days }).getByRole("link").first().click();
  await expect(page).toHaveURL("/archive/2025/03/03/");
  await expect(page.getByRole("link", { name: report, exact: true })).toBeVisible();
});

test("all categories and tags are there, and lead to their lists", async ({ page }) => {
  await page.goto("/about/");
  await page.getByRole("contentinfo").getByRole("link", { name: words.shell.allCategories }).click();
  await page.getByRole("main").getByRole("link", { name: "长栏目" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "长栏目" })).toBeVisible();
  await page.goto("/tags/");
  await page.getByRole("main").getByRole("link", { name: "铁路" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "铁路" })).toBeVisible();
  await expect(page.getByRole("link", { name: "清晨五点，第一班货运列车开进新站" }).first()).toBeVisible();
});

test("nothing is offered that only a script could do", async ({ page, complaints }) => {
  await page.route(/pictures\.example/u, (route) => route.fulfill({ path: "e2e/site/pictures/wide.png" }));
  for (const [kind, path] of toPages()) {
    await page.goto(path);
    await expect(page.getByRole("contentinfo"), kind).toBeVisible();
    for (const control of ["combobox", "searchbox", "button"] as const)
      await expect(page.getByRole(control), `${control} of ${kind}`).toHaveCount(0);
    await expect(page.getByText(words.shell.theme, { exact: true }).filter({ visible: true }), kind).toHaveCount(0);
  }
  // The last page is the one that is not there, and the browser says so.
  expect(complaints.splice(0)).toEqual([expect.stringContaining("404")]);
});

test("a page that is not there says so, and leads home", async ({ page, complaints }) => {
  await page.goto("/nothing.html");
  await expect(page.getByRole("heading", { level: 1, name: words.errors.title["not-found"] })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: words.errors.toHome }).click();
  await expect(page).toHaveURL("/");
  expect(complaints.splice(0)).toEqual([expect.stringContaining("404")]);
});
