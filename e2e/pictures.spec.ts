import { join } from "node:path";
import type { Page } from "@playwright/test";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { comeToRest, letPaint, pathOf, watchShifts } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

const drawn = join(import.meta.dirname, "site/pictures/wide.png");

/** Answers for the other site that holds a picture of the long report; gives the headers it was asked with. */
async function answerStrangers(page: Page): Promise<Record<string, string>[]> {
  const asked: Record<string, string>[] = [];
  await page.route(/pictures\.example/u, (route) => {
    asked.push(route.request().headers());
    return route.fulfill({ path: drawn });
  });
  return asked;
}

async function readToTheEnd(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 400) {
    await page.mouse.wheel(0, 400);
    await letPaint(page);
  }
  await expect(page.getByRole("contentinfo")).toBeInViewport();
}

for (const title of ["长报告", "一张很高的图"]) {
  test(`nothing moves while “${title}” is read to its end`, async ({ page }) => {
    await answerStrangers(page);
    const shifts = await watchShifts(page);
    await page.goto(pathOf(title));
    await readToTheEnd(page);
    const pictures = page.locator("[data-body] img");
    await expect
      .poll(() => pictures.evaluateAll((all: HTMLImageElement[]) => all.every(({ naturalWidth }) => naturalWidth > 0)))
      .toBe(true);
    expect(await shifts()).toEqual([]);
  });
}

test("a picture that opens an article is fetched first, the others as they come near", async ({ page }) => {
  await answerStrangers(page);
  const pictures = page.locator("[data-body] img");
  await page.goto(pathOf("清晨五点"));
  await expect(pictures).toHaveCount(1);
  await expect(pictures).toHaveAttribute("loading", "eager");
  await expect(pictures).toHaveAttribute("fetchpriority", "high");
  await page.goto(pathOf("长报告"));
  await expect(pictures).toHaveCount(2);
  for (const picture of await pictures.all()) {
    await expect(picture).toHaveAttribute("loading", "lazy");
    await expect(picture).not.toHaveAttribute("fetchpriority");
    await expect(picture).toHaveAttribute("width", /^\d+$/u);
    await expect(picture).toHaveAttribute("height", /^\d+$/u);
    await expect(picture).toHaveAttribute("decoding", "async");
  }
});

test("the front page asks for its one large picture first", async ({ page }) => {
  await page.goto("/");
  const eager = page.locator("img[loading=eager]");
  await expect(eager).toHaveCount(1);
  await expect(eager).toHaveAttribute("fetchpriority", "high");
  await expect(page.locator("img:not([loading])")).toHaveCount(0);
});

test("another site is not told which article its picture is shown in", async ({ page }) => {
  const asked = await answerStrangers(page);
  await page.goto(pathOf("长报告"));
  await page.locator("[data-body] img").last().scrollIntoViewIfNeeded();
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]).not.toHaveProperty("referer");
  await expect(page.locator("[data-body] img").last()).toHaveAttribute("referrerpolicy", "no-referrer");
});

test("a picture is asked for by https, whatever its post says", async ({ page }) => {
  await answerStrangers(page);
  await page.goto(pathOf("长报告"));
  await expect(page.locator("[data-body] img").last()).toHaveAttribute("src", /^https:\/\/pictures\.example\//u);
});

for (const way of ["by deep link", "from a list"] as const) {
  test(`a picture that fails gives way to its caption and a link, ${way}`, async ({ page, complaints }) => {
    await page.route(/pictures\.invalid/u, (route) => route.abort());
    const path = pathOf("五张打不开的图");
    if (way === "by deep link") await page.goto(path);
    else {
      await page.goto("/archive/2022/06/18/");
      await comeToRest(page);
      await page.getByRole("main").getByRole("link", { name: "五张打不开的图" }).first().click();
    }
    await expect(page.locator("[data-body]")).toBeVisible();
    await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
    const boxes = page.locator("[data-body] [data-picture-failed]");
    await expect(boxes).toHaveCount(2);
    await expect(boxes.first()).toContainText(`${words.picture.failed}：远处的图`);
    await expect(boxes.first().getByRole("link", { name: words.picture.open })).toHaveAttribute(
      "href",
      "https://pictures.invalid/x_w1080h608.png",
    );
    // The room that was kept for it is still there.
    const { width, height } = (await boxes.first().boundingBox()) ?? { width: 0, height: 1 };
    expect(width / height).toBeCloseTo(1080 / 608, 1);
    await expect(page.locator("[data-body] img")).toHaveCount(0);
    for (const text of ["本地没有这张", "在文件夹之外", "不是图", "图：没有尺寸的那一张", "都打不开，文字还在。"])
      await expect(page.locator("[data-body]")).toContainText(text);
    expect(complaints.splice(0).filter((text) => !text.includes("ERR_FAILED"))).toEqual([]);
  });
}
