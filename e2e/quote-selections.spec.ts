import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext } from "@playwright/test";
import { zhHansQuote as words } from "../src/app/language/zh-hans-quote.ts";
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
/** Of each article: links that are opened in a page of their own, and again without our scripts. */
const OPENED = 4;
/** The least share of links that a reader of text fragments alone comes to the right place by: there is none for what no words tell apart. */
const LEAST_ALONE = 0.9;

test.beforeEach(({ page: _page }, { project }) => {
  test.skip(project.name !== "desktop", "What is counted does not hang on the screen.");
});

test("a thousand selections land on their words", async ({ playwright, launchOptions, baseURL }, testInfo) => {
  testInfo.setTimeout(600_000);
  // A browser slows down who changes the address more than two hundred times in ten seconds.
  const args = [...(launchOptions.args ?? []), "--disable-ipc-flooding-protection"];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  try {
    const tried: Tried[] = [];
    for (const [index, title] of titles.entries()) {
      const share = Math.floor(COUNT / titles.length) + (index < COUNT % titles.length ? 1 : 0);
      tried.push(...(await tryOn(browser, new URL(pathOf(title), baseURL).href, { seed: 7 + index, count: share })));
    }
    const missed = tried.filter(({ selected, marked }) => marked !== selected);
    expect(tried).toHaveLength(COUNT);
    expect(new Set(tried.map(({ address }) => address)).size).toBeGreaterThan(COUNT * 0.9);
    expect((COUNT - missed.length) / COUNT, JSON.stringify(missed.slice(0, 5))).toBeGreaterThanOrEqual(LEAST);
    const alone = tried.filter(({ isFoundAlone }) => isFoundAlone !== undefined);
    const found = alone.filter(({ isFoundAlone }) => isFoundAlone === true);
    expect(alone.length).toBeGreaterThanOrEqual(100);
    expect(found.length / alone.length).toBeGreaterThanOrEqual(LEAST_ALONE);
    testInfo.annotations.push({ type: "landed", description: `${COUNT - missed.length} of ${COUNT}` });
    testInfo.annotations.push({ type: "by text fragment alone", description: `${found.length} of ${alone.length}` });
  } finally {
    await browser.close();
  }
});

type Tried = Trial & { address: string; isFoundAlone?: boolean };

async function tryOn(
  browser: Browser,
  address: string,
  { seed, count }: { seed: number; count: number },
): Promise<Tried[]> {
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
  const tried: Tried[] = trials.map((trial) => ({ ...trial, address: address + trial.fragment }));
  for (const each of tried.slice(0, OPENED)) await expectOpened(context, each);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.evaluate(finder);
  for (const each of tried.filter(({ fragment }) => fragment.includes(":~:")).slice(0, 20))
    each.isFoundAlone = await page.evaluate<boolean, [string, string]>(findAlone, [each.fragment, each.selected]);
  await context.close();
  expect(complaints).toEqual([]);
  return tried;
}

/** A link opened as from anywhere else. */
async function expectOpened(context: BrowserContext, { address, selected }: Tried): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole("region", { name: words.opened })).toHaveText(words.stands);
  const marked = await page.evaluate(() => {
    const ranges = [...(CSS.highlights.get("quote") ?? [])].filter((each) => each instanceof Range);
    const selection = getSelection();
    const texts = ranges.map((range) => {
      selection?.removeAllRanges();
      selection?.addRange(range);
      return selection?.toString() ?? "";
    });
    const { top = Infinity } = ranges[0]?.getClientRects()[0] ?? {};
    return { text: texts.join("").replaceAll(/[\s\u200b\u00ad]+/gu, ""), isInView: top >= 0 && top < innerHeight };
  });
  expect(marked).toEqual({ text: selected, isInView: true });
  await page.close();
}

/** Google's library for browsers without text fragments: another's reading of what ours say. */
const finder = `globalThis.textFragments = (() => {${readFileSync(
  fileURLToPath(import.meta.resolve("text-fragments-polyfill/text-fragment-utils")),
  "utf8",
).replaceAll(/^export /gmu, "")}
  return { getFragmentDirectives, parseFragmentDirectives, processTextFragmentDirective };
})()`;

/** Whether a text fragment leads to the words, or the whole words that they are part of. */
const findAlone = ([fragment, selected]: [string, string]): boolean => {
  const library: unknown = Reflect.get(globalThis, "textFragments");
  const call = (name: string, ...values: unknown[]): unknown => {
    const method: unknown = typeof library === "object" && library !== null ? Reflect.get(library, name) : undefined;
    if (typeof method !== "function") throw new Error(`The library has no ${name}.`);
    return Reflect.apply(method, library, values);
  };
  const parsed = call("parseFragmentDirectives", call("getFragmentDirectives", fragment));
  const texts: unknown = typeof parsed === "object" && parsed !== null ? Reflect.get(parsed, "text") : undefined;
  const [range] = Array.isArray(texts) ? [call("processTextFragmentDirective", texts[0])].flat() : [];
  const found = range instanceof Range ? range.toString().replaceAll(/[\s\u200b\u00ad]+/gu, "") : "";
  return found.includes(selected) || (found.length > 0 && selected.startsWith(found.slice(0, 8)));
};
