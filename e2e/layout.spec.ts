import type { Page } from "@playwright/test";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { comeToRest, holdApp, letPaint, pathOf, toPages, watchShifts } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

/** By how much the page can be scrolled sideways, and what sticks out. */
const overflow = (page: Page): Promise<{ by: number; elements: string[] }> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isBoxed = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX !== "visible" || isBoxed(element.parentElement));
    const wide = [...document.querySelectorAll("main *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !isBoxed(element.parentElement),
    );
    return { by: scrollWidth - clientWidth, elements: wide.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 80)) };
  });

/** For other sites' pictures, which no test may depend on. */
const answerStrangers = (page: Page): Promise<unknown> =>
  page.route(/^https:/u, (route) => route.fulfill({ contentType: "image/png", body: "" }));

/** Pages that are not there, and pictures that are none, are no fault of the layout. */
const forgive = (complaints: string[]): unknown =>
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !/404|ERR_FAILED/u.test(text)));

const odd = [
  "十四列的大表",
  "五十个标签",
  "一口气说题目很长",
  "Donaudampfsc",
  "一张很高的图",
  "一层套一层的清单",
  "机器加的股票链接把词切成",
];

test("no page can be scrolled sideways, on a screen of 320 pixels or any other", async ({ page, complaints }) => {
  test.slow();
  await answerStrangers(page);
  for (const path of [...toPages().map(([, address]) => address), ...odd.map(pathOf)]) {
    await page.goto(path);
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await overflow(page), `${path} at ${width}`).toEqual({ by: 0, elements: [] });
    }
  }
  forgive(complaints);
});

for (const place of ["beginning", "end"] as const) {
  test(`nothing moves at the ${place} of a page when the app takes it over`, async ({ page, complaints }) => {
    test.slow();
    const shifts = await watchShifts(page);
    await answerStrangers(page);
    for (const [kind, path] of toPages()) {
      const letGo = await holdApp(page);
      await page.goto(path, { waitUntil: "commit" });
      const end = page.getByRole("contentinfo");
      if (place === "end") await end.scrollIntoViewIfNeeded();
      letGo();
      await comeToRest(page);
      await expect(end.getByRole("link", { name: words.shell.archive })).toBeAttached();
      expect(await shifts(), kind).toEqual([]);
    }
    forgive(complaints);
  });
}

/** In each page. */
const PAUSES = 16;

/** Places in a page where something ends or begins and the network may pause, spread over all of them. */
function toPauses(html: Buffer): number[] {
  const ends = [
    ...html.toString("latin1").matchAll(/<\/(?:p|li|a|h\d|div|ul|ol|header|svg)>|<(?:nav|ul|footer)\b[^>]*>/gu),
  ];
  const every = Math.ceil(ends.length / PAUSES);
  return ends.filter((_, index) => index % every === 0).map(({ 0: end, index }) => index + end.length);
}

test("nothing moves when the rest of a page arrives late", async ({ page, faulty, complaints }) => {
  test.setTimeout(240_000); // 160 pages, each painted in the middle
  const shifts = await watchShifts(page);
  await answerStrangers(page);
  for (const [kind, path] of toPages()) {
    const html = Buffer.from(await (await fetch(new URL(path, faulty.address))).arrayBuffer());
    for (const heldAt of toPauses(html)) {
      faulty.spoil(/(?:\/|\.html)$/u, { heldAt });
      await page.goto(new URL(path, faulty.address).href, { waitUntil: "commit" });
      await letPaint(page);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await letPaint(page);
      faulty.mend();
      await page.waitForLoadState("load");
      await letPaint(page);
      expect(await shifts(), `${kind}, paused after ${html.subarray(0, heldAt).toString().slice(-80)}`).toEqual([]);
    }
  }
  forgive(complaints);
});

test("a wide table scrolls in its own box, by keys too", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 844 });
  await page.goto(pathOf("十四列的大表"));
  const box = page.locator("[data-body] [role=region]").first();
  const room = await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(room).toBeGreaterThan(100);
  await box.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  const first = box.locator("tbody tr").first().locator("td, th").first();
  await box.evaluate((element) => element.scrollTo(200, 0));
  await expect(first).toBeInViewport();
});

test("what a thumb must hit on a phone is at least 44 pixels high", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [, path] of toPages().slice(0, 8)) {
    await page.goto(path);
    const bars = page.getByRole("navigation", {
      name: new RegExp(`${words.shell.mainNavigation}|${words.shell.sections}`, "u"),
    });
    const targets = bars.locator("a:visible, button:visible");
    expect(await targets.count()).toBeGreaterThan(5);
    const small = await targets.evaluateAll((elements) =>
      elements.filter((element) => element.getBoundingClientRect().height < 44).map((element) => element.textContent),
    );
    expect(small, path).toEqual([]);
  }
});
