import type { Browser } from "@playwright/test";
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import { parseAs } from "#contract/parse-as";
import { observePage } from "./observe-page.ts";
import { Phone } from "./phone.ts";

/** Times in milliseconds since the visit began; bytes as they came over the wire. */
const VisitSchema = v.object({
  fcp: v.number(),
  lcp: v.number(),
  cls: v.number(),
  tbt: v.number(),
  /** The end of the last long task and of hydration, whichever is later; without scripts, the first paint. */
  tti: v.number(),
  requests: v.number(),
  bytes: v.record(v.string(), v.number()),
  /** All but pictures that was asked for before the page first was idle. */
  bytesBeforeIdle: v.number(),
});
export type Visit = v.InferOutput<typeof VisitSchema>;

const Point = v.object({ x: v.number(), y: v.number() });

/** A page is settled when nothing was asked for and no task was long for so long. */
const SETTLED_MS = 2500;

/** For what the process of a new tab has still to do after its first file: it delays the paint of a page that waits for nothing. */
const STARTED_MS = 500;

/** A browser, and how many times slower a phone's processor is than this machine's. */
export type Bench = { browser: Browser; slowdown: number };

/** Opens an address with nothing cached, and measures until the page is settled. */
export function visit(bench: Bench, url: string): Promise<Visit> {
  return onPhone(bench, url, async (phone) => {
    const found = await phone.evaluate("window.observed.result()");
    return parseAs(VisitSchema, found, url);
  });
}

/**
 * From a click on a link to the next page's title on the screen.
 * @param hover rest on the link until what it asks for is there.
 */
export function clickToTitle(bench: Bench, url: string, hover: boolean): Promise<number> {
  return onPhone(bench, url, async (phone) => {
    if (hover) {
      await phone.hover(parseAs(Point, await phone.evaluate("window.observed.middleOfLink()"), "the link's place"));
      await settle(phone);
    }
    return Number(await phone.evaluate("window.observed.clickToTitle()"));
  });
}

async function onPhone<T>(
  { browser, slowdown }: Bench,
  url: string,
  measure: (phone: Phone) => Promise<T>,
): Promise<T> {
  const phone = await Phone.open(browser, { slowdown, script: observePage });
  try {
    // The browser is at work already: the start of a process for the site, and what that puts off, is no part of its page.
    await phone.goto(new URL("/favicon.svg", url).href);
    await sleep(STARTED_MS);
    await phone.goto(url);
    await settle(phone);
    return await measure(phone);
  } finally {
    await phone.close();
  }
}

async function settle(phone: Phone): Promise<void> {
  for (;;) {
    const quietFor = Number(await phone.evaluate("performance.now() - window.observed.busyUntil()"));
    if (quietFor >= SETTLED_MS) return;
    await sleep(SETTLED_MS - quietFor);
  }
}
