import type { Page } from "@playwright/test";
import type { OwnEdition } from "./own-edition.ts";
import { toManyPosts, writePosts } from "./site/many-posts.ts";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { letMinutePass, openLive } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

const newer = toManyPosts(72).slice(70);

test("offers what came, and moves nothing before its reader asks", async ({ page, own }) => {
  await openLive(page, own.at("/many/"));
  await page.evaluate(() => window.scrollTo(0, 900));
  const line = page.getByRole("main").getByRole("link", { name: "长栏目第 65 篇" });
  const before = await line.boundingBox();
  writePosts(own.posts, newer);
  own.press();
  await letMinutePass(page);
  const offer = page.getByRole("button", { name: words.shell.arrived(2) });
  await expect(offer).toBeInViewport();
  expect(await line.boundingBox()).toEqual(before);
  await expect(page.getByRole("main").getByRole("link", { name: "长栏目第 71 篇" })).toHaveCount(0);
  await offer.click();
  const first = page.getByRole("main").getByRole("article").first();
  await expect(first).toContainText(/长栏目第 7[12] 篇/u);
  await expect(first).toBeInViewport();
  await expect(page.getByText(words.listing.total(72))).toBeVisible();
  await expect(offer).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("offers it on the front page too, and leaves an article alone", async ({ page, own }) => {
  await openLive(page, own.at("/"));
  writePosts(own.posts, [toFront("北站今天开门")]);
  own.press();
  await letMinutePass(page);
  const offer = page.getByRole("button", { name: words.shell.arrived(1) });
  await expect(offer).toBeVisible();
  const news = page.getByRole("main").getByRole("link", { name: "北站今天开门" });
  await expect(news).toHaveCount(0);
  // An article does not offer what came elsewhere.
  await page.getByRole("main").getByRole("link", { name: "清晨五点，第一班货运列车开进新站" }).click();
  await expect(page.locator("[data-body]")).toContainText("调车员喝了两壶茶");
  await expect(offer).toBeHidden();
  await page.goBack();
  await expect(news).toHaveCount(0);
  await page.getByRole("button", { name: words.shell.arrived(0) }).click();
  await expect(news.first()).toBeVisible();
  await expect(page.getByRole("button")).toBeHidden();
});

test("shows what came on every page that is opened after it", async ({ page, own }) => {
  await openAndPress(page, own);
  // By a key: the list grows when its end is near, and a pointer would find the link gone from where it was.
  await page.getByRole("contentinfo").getByRole("link", { name: words.shell.about }).press("Enter");
  // A click while a page is fetched would take its place.
  await expect(page).toHaveURL(own.at("/about/"));
  await page.getByRole("navigation", { name: words.shell.sections }).getByRole("link", { name: "长栏目" }).click();
  await expect(page.getByRole("main").getByRole("article").first()).toContainText(/长栏目第 7[12] 篇/u);
});

test("shows what came when the link to the page one is on is followed", async ({ page, own }) => {
  await openAndPress(page, own);
  await page.getByRole("navigation", { name: words.shell.sections }).getByRole("link", { name: "长栏目" }).click();
  await expect(page.getByRole("main").getByRole("article").first()).toContainText(/长栏目第 7[12] 篇/u);
  await expect(page.getByRole("button", { name: words.shell.arrived(2) })).toBeHidden();
});

/** A list to which two articles have come since it was opened. */
async function openAndPress(page: Page, own: OwnEdition): Promise<void> {
  await openLive(page, own.at("/many/"));
  writePosts(own.posts, newer);
  own.press();
  await letMinutePass(page);
  await expect(page.getByRole("button", { name: words.shell.arrived(2) })).toBeVisible();
}

const toFront = (title: string) => ({
  file: "_posts/ordinary/2025-03-05-north.md",
  text: `---\nlayout: post\ntitle: "${title}"\ndate: 2025-03-05 08:00:00 +0800\ncategories: yaowen\n---\n${"门开了，人进来了。".repeat(30)}\n`,
});
