import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, Response } from "@playwright/test";
import { type Article, ArticleFile } from "#contract/article";
import { parseAs } from "#contract/parse-as";
import { manifestFile } from "#contract/paths";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { expect, fixtureFolder } from "./test.ts";

/** Every article of the fixture's edition. */
export function readArticles(): Article[] {
  const folder = join(fixtureFolder(), "edition/content/v1/articles");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  const files = names.map((name) => parseAs(ArticleFile, JSON.parse(readFileSync(join(folder, name), "utf8")), name));
  return files.filter((file) => file.type === "article");
}

/** The address of the one article whose title begins so. */
export function pathOf(title: string): string {
  const [article, ...others] = readArticles().filter((candidate) => candidate.title.startsWith(title));
  if (article === undefined || others.length > 0)
    throw new Error(`${others.length + 1} articles begin with “${title}”.`);
  return article.path;
}

/** One of every kind of page. */
export const toPages = (): [kind: string, path: string][] => [
  ["home", "/"],
  ["a category", "/yaowen/"],
  ["the older page of a list", "/many/page/1/"],
  ["a tag", "/tag/%E9%93%81%E8%B7%AF/"],
  ["a day", "/archive/2025/03/04/"],
  ["all categories", "/categories/"],
  ["all tags", "/tags/"],
  ["about", "/about/"],
  ["search", "/search"],
  ["an article", pathOf("长报告")],
  ["not found", "/nothing.html"],
];

/** What is fetched when the first page is idle. */
const ahead = ["/purify-body", "/ArticlePage", "/ListingPage", "/OfferButton", "/keep-head", "/search-key"];

/** Until the app has taken the page over, has fetched ahead what the next click will want, and knows of the edition. */
export async function comeToRest(page: Page): Promise<void> {
  const isAhead = () =>
    page.evaluate((parts) => {
      const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
      return parts.every((part) => fetched.some((name) => name.includes(part)));
    }, ahead);
  // Unlike a poll, it bears that the dev server loads the page anew meanwhile.
  await expect(async () => expect(await isAhead()).toBe(true)).toPass({ timeout: 15_000 });
  // Only the manifest tells where the archive ends.
  const archive = page.getByRole("contentinfo").getByRole("link", { name: words.shell.archive });
  await expect(archive).toBeAttached({ timeout: 15_000 });
}

/**
 * Until the app has nothing left to do, and so has drawn what it was told of. After a click that scrolls, Chromium now and then tells
 * of no idle time before its next frame, which may never come: then a second without work is taken for it.
 */
export const letDraw = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 })));

/** Two frames, of which the second shows what the first found. */
export const letPaint = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** A request of the test's own goes there and back, and by then the page has taken in what was answered before. */
async function letTakeIn(page: Page): Promise<void> {
  await page.evaluate(async () => (await fetch("/favicon.svg")).text());
}

/** Keeps the app of the pages opened from now on from starting; answers with what lets it go on. */
export async function holdApp(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/assets\/app-[^/]+\.js$/u, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** The documents a page loads from now on, by address. */
export function watchDocuments(page: Page): string[] {
  const documents: string[] = [];
  page.on("request", (asked) => {
    if (asked.isNavigationRequest()) documents.push(new URL(asked.url()).pathname);
  });
  return documents;
}

/** The files of the content API that the page asks for from now on. */
export function contentAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/content/")) asked.push(pathname);
  });
  return asked;
}

/** Opens a page whose clock a test may put forward, and waits until it knows of the edition and has come to rest. */
export async function openLive(page: Page, address: string): Promise<void> {
  await page.clock.install();
  const answers = [manifestFile, "/assets/purify-body-", "/assets/OfferButton-"].map((name) =>
    page.waitForResponse((response) => new URL(response.url()).pathname.startsWith(name)),
  );
  await page.goto(address);
  await Promise.all(answers);
}

/** The answer to the page's next look for a new edition. */
export const nextManifest = (page: Page): Promise<Response> =>
  page.waitForResponse((response) => response.url().endsWith(manifestFile));

/** Until the page has looked for a new edition once more. */
export async function letMinutePass(page: Page): Promise<void> {
  // While one look goes on, no other begins.
  await letTakeIn(page);
  const answer = nextManifest(page);
  await page.clock.fastForward("01:01");
  await (await answer).finished();
  await letTakeIn(page);
}

declare global {
  interface PerformanceEntry {
    /** Of a layout shift: what moved. */
    sources?: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
  }
}

/**
 * What moved, and by how much, since the page was opened. The words of a headline are let be while the page arrives: a
 * browser may paint half of it, and breaks its lines anew when it is whole; and those of a paragraph that stay on their line, which is
 * spread to its end when it is no longer the last.
 */
export async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Reflect.set(window, "shifts", shifts);
    const isWithin = (node: Node | null, selector: string): boolean =>
      (node instanceof Element ? node : node?.parentElement)?.closest(selector) instanceof Element;
    const isUnfinished = ({ sources = [] }: PerformanceEntry): boolean =>
      sources.length > 0 &&
      sources.every(
        ({ node, previousRect, currentRect }) =>
          isWithin(node, "h1, h2, h3") ||
          (node instanceof Text && isWithin(node, "[data-body] p") && previousRect.top === currentRect.top),
      );
    /** When the first frame with the whole page has been painted. */
    let wholeAt = Infinity;
    const onNextFrame = (time: number): void => void (wholeAt = time);
    const onParsed = (): unknown => requestAnimationFrame(() => requestAnimationFrame(onNextFrame));
    document.addEventListener("readystatechange", onParsed, { once: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.startTime > wholeAt || !isUnfinished(entry)) shifts.push(JSON.stringify(entry));
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate<string[]>("shifts");
}

/** The browser tells of every answer it did not like, and the router of what it caught; no other complaint is expected. */
export function expectOnlyNetworkErrors(complaints: string[]): void {
  const ofNetwork = /Failed to load resource|Refused to apply style|ContentError|ChunkError/u;
  expect(complaints.filter((complaint) => !ofNetwork.test(complaint))).toEqual([]);
  complaints.length = 0;
}
