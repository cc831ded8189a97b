import type { Browser, BrowserContext, Page } from "@playwright/test";
import { setTimeout as sleep } from "node:timers/promises";
import { observePage } from "./observe-page.ts";

/** Times in milliseconds since the visit began; bytes as they came over the wire. */
export type Visit = {
  fcp: number;
  lcp: number;
  cls: number;
  tbt: number;
  /** The end of the last long task and of hydration, whichever is later; without scripts, the first paint. */
  tti: number;
  requests: number;
  bytes: Record<string, number>;
  /** All but pictures that was asked for before the page first was idle. */
  bytesBeforeIdle: number;
};

/** A page is settled when nothing was asked for and no task was long for so long. */
const SETTLED_MS = 2500;

async function openPhone(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: "zh-CN",
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(observePage);
  return { context, page };
}

/** Opens an address with nothing cached, and measures until the page is settled. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const { context, page } = await openPhone(browser);
  try {
    // The browser is at work already: the start of a process for the site is no part of its page.
    await page.goto(new URL("/favicon.svg", url).href);
    await page.goto(url, { waitUntil: "load" });
    await settle(page);
    return await page.evaluate(() => window.observed.result());
  } finally {
    await context.close();
  }
}

async function settle(page: Page): Promise<void> {
  for (;;) {
    const quietFor = await page.evaluate(() => performance.now() - window.observed.busyUntil());
    if (quietFor >= SETTLED_MS) return;
    await sleep(SETTLED_MS - quietFor);
  }
}

/**
 * From a click on a link to the next page's title on the screen.
 * @param hover rest on the link until what it asks for is there.
 */
export async function clickToTitle(browser: Browser, url: string, hover: boolean): Promise<number> {
  const { context, page } = await openPhone(browser);
  try {
    await page.goto(url, { waitUntil: "load" });
    await settle(page);
    const link = page.locator("main h2 a, main h3 a").first();
    if (hover) {
      await link.hover();
      await settle(page);
    }
    return await link.evaluate((element: HTMLElement) => window.observed.clickToTitle(element));
  } finally {
    await context.close();
  }
}
