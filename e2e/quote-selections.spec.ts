import type { Browser } from "@playwright/test";
import { comeToRest, pathOf } from "./fixture-pages.ts";
import { tryQuotes, type Trial } from "./quote-trial.ts";
import { expect, test } from "./test.ts";

/** Tables, lists, folds, code, ruby, and a dozen scripts. */
const titles = [
  "多种文字与一张大表",
  "长报告",
  "十四列的大表",
  "一层套一层的清单",
  "从右往左写的字",
  "很长的一篇：一百二十段流水账",
];
const COUNT = 1000;
/** The least share of selections whose link lands on the very words. */
const LEAST = 0.995;

test("a thousand selections land on their words", async ({ playwright, launchOptions, baseURL }, testInfo) => {
  test.skip(testInfo.project.name !== "desktop", "What is counted does not hang on the screen.");
  testInfo.setTimeout(420_000);
  // A browser slows down who changes the address more than two hundred times in ten seconds.
  const args = [...(launchOptions.args ?? []), "--disable-ipc-flooding-protection"];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  try {
    const trials: Trial[] = [];
    for (const [index, title] of titles.entries()) {
      const share = Math.floor(COUNT / titles.length) + (index < COUNT % titles.length ? 1 : 0);
      trials.push(...(await tryOn(browser, new URL(pathOf(title), baseURL).href, { seed: 7 + index, count: share })));
    }
    const missed = trials.filter(({ selected, marked }) => marked !== selected);
    expect(trials).toHaveLength(COUNT);
    expect(new Set(trials.map(({ fragment }) => fragment)).size).toBeGreaterThan(COUNT * 0.95);
    expect((COUNT - missed.length) / COUNT, JSON.stringify(missed.slice(0, 5))).toBeGreaterThanOrEqual(LEAST);
    testInfo.annotations.push({ type: "landed", description: `${COUNT - missed.length} of ${COUNT}` });
  } finally {
    await browser.close();
  }
});

async function tryOn(
  browser: Browser,
  address: string,
  { seed, count }: { seed: number; count: number },
): Promise<Trial[]> {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], locale: "zh-CN" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  await page.route(/pictures\.example/u, (route) => route.fulfill({ path: "e2e/site/pictures/wide.png" }));
  await page.goto(address);
  await comeToRest(page);
  // The offer is fetched with the first selection.
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("[data-body]") ?? document.body));
  await page.locator("[data-quote-bar]").waitFor();
  const trials = await tryQuotes(page, seed, count);
  await context.close();
  expect(complaints).toEqual([]);
  return trials;
}
