import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { zhHans } from "../src/app/language/zh-hans.ts";
import { zhHansSharing as words } from "../src/app/language/zh-hans-sharing.ts";
import { expectOnlyNetworkErrors, pathOf } from "./fixture-pages.ts";
import {
  action,
  answerStrangers,
  button,
  correction,
  inkIn,
  lead,
  openSheet,
  paperOf,
  press,
  type PaintedLine,
  report,
  savePoster,
  scan,
  sheet,
  tallestBand,
  titleOf,
  urlOf,
  watchPaint,
} from "./share-pages.ts";
import { expect, test } from "./test.ts";

const poster = (page: Page) => sheet(page).getByRole("img");
const painted = (page: Page) => page.evaluate<PaintedLine[]>("paintedLines");
const lettersOf = (text: string): string => text.replaceAll(/\s/gu, "");

const cases = [
  ["with a picture", lead],
  ["with another site's picture", report],
  ["without one", correction],
  ["of three hundred letters", "一口气说题目很长"],
  ["of a hostile title", "</title>"],
  ["of emoji", "🐉 龙年的第一单"],
  ["of a long word", "Donaudampfsc"],
  ["of a flash", "快讯：今夜起三座大桥限重四十九吨"],
] as const;

for (const [what, title] of cases)
  test(`a poster ${what} says what it should, and its code leads there`, async ({ page }) => {
    await watchPaint(page);
    await openSheet(page, title, "poster");
    await expect(poster(page)).toHaveAttribute("alt", words.poster.alt(titleOf(title)));
    const { pixels } = await savePoster(page);
    const lines = await painted(page);
    expect(pixels.width).toBe(1080);
    expect(pixels.height).toBeGreaterThan(1000);
    expect(pixels.height).toBeLessThanOrEqual(2160);
    expect(scan(pixels)).toBe(urlOf(title));
    expect(tallestBand(pixels)).toBeLessThan(0.12);
    for (const line of lines) {
      expect(inkIn(pixels, line), line.text).toBeGreaterThan(0.02);
      expect(line.left, line.text).toBeGreaterThanOrEqual(0);
      expect(line.right, line.text).toBeLessThanOrEqual(pixels.width);
      expect(line.bottom, line.text).toBeLessThanOrEqual(pixels.height);
    }
    const said = lettersOf(lines.map(({ text }) => text).join(""));
    const whole = lettersOf(titleOf(title));
    expect(said).toContain(whole.length > 200 ? whole.slice(0, 100) : whole);
    for (const text of ["测试报", "2025年3月4日", words.poster.scan, "test.example"])
      if (text !== "2025年3月4日" || title === lead) expect(said).toContain(text);
  });

test("a poster is as light or dark as the page", async ({ page }) => {
  for (const [colorScheme, paper] of [
    ["light", "251,250,247"],
    ["dark", "20,19,17"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await openSheet(page, correction, "poster");
    const { pixels, name } = await savePoster(page);
    expect(paperOf(pixels)).toBe(paper);
    expect(scan(pixels)).toBe(urlOf(correction));
    expect(name).toBe(`${correction}.png`);
  }
});

test("its picture is drawn whole, and saved as one", async ({ page }) => {
  await openSheet(page, lead, "poster");
  const shown = await poster(page).evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return [image.src.split(":")[0], image.naturalWidth];
  });
  expect(shown).toEqual(["blob", 1080]);
  const { name } = await savePoster(page);
  expect(name).toBe(`${lead}.jpg`);
});

for (const [fault, wait] of [
  ["broken", 0],
  ["held back", 4000],
] as const)
  test(`where its picture is ${fault}, a sentence takes its place and leaves no hole`, async ({ page, complaints }) => {
    test.slow(wait > 0);
    await watchPaint(page);
    await page.goto(pathOf(lead));
    await page.route(/\/media\//u, (route) => (fault === "broken" ? route.abort() : new Promise<void>(() => {})));
    await press(action(page, "poster"));
    await expect(poster(page)).toBeVisible({ timeout: 10_000 });
    const { pixels, name } = await savePoster(page);
    expect(tallestBand(pixels)).toBeLessThan(0.12);
    expect(scan(pixels)).toBe(urlOf(lead));
    expect(name).toMatch(/\.png$/u);
    expect(lettersOf((await painted(page)).map(({ text }) => text).join(""))).toContain("新站用一趟慢车开了张。");
    expectOnlyNetworkErrors(complaints);
  });

test("a page that an earlier release printed shows the canvas itself, and still saves it", async ({
  page,
  complaints,
}) => {
  await page.route(pathOf(lead), async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const older = html.replace("img-src 'self' https: blob: data:", "img-src 'self' https:");
    expect(older).not.toBe(html);
    await route.fulfill({ response, body: older });
  });
  await openSheet(page, lead, "poster");
  await expect(poster(page).locator("canvas")).toBeVisible();
  await expect(poster(page)).toHaveAccessibleName(words.poster.alt(lead));
  await expect(sheet(page).getByText(words.poster.useSave)).toBeVisible();
  expect(scan((await savePoster(page)).pixels)).toBe(urlOf(lead));
  expect(complaints.splice(0)).toEqual([expect.stringContaining("img-src")]);
});

test("its part that cannot be had leaves a word of what to do", async ({ page, complaints }) => {
  await page.route(/\/assets\/draw-poster-/u, (route) => route.abort());
  await openSheet(page, lead, "poster");
  const failed = sheet(page).getByRole("alert");
  await expect(failed).toContainText(zhHans.errors.title.unavailable);
  await expect(failed.getByRole("button", { name: zhHans.errors.retry })).toBeVisible();
  await button(page, words.poster.back).click();
  await expect(button(page, words.copy.link)).toBeVisible();
  expectOnlyNetworkErrors(complaints);
});

test("a browser that can draw no picture says so, and draws it when it is asked again", async ({ page }) => {
  await page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- it is called on what it is asked of
    const { toBlob } = HTMLCanvasElement.prototype;
    let times = 0;
    HTMLCanvasElement.prototype.toBlob = function refuseOnce(callback, ...rest) {
      if (times++ === 0) callback(null);
      else toBlob.call(this, callback, ...rest);
    };
  });
  await openSheet(page, report, "poster");
  await expect(sheet(page).getByRole("alert")).toContainText(words.poster.failed);
  await sheet(page).getByRole("alert").getByRole("button").click();
  await expect(poster(page)).toBeVisible();
});

test("where files may be shared, the picture is", async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.set(navigator, "canShare", () => true);
    Reflect.set(navigator, "share", ({ files = [] }: ShareData) => {
      Reflect.set(
        window,
        "shared",
        files.map(({ name, type, size }) => [name, type, size > 10_000]),
      );
      return Promise.resolve();
    });
  });
  await openSheet(page, correction, "poster");
  await button(page, words.poster.share).click();
  await expect.poll(() => page.evaluate("shared")).toEqual([[`${correction}.png`, "image/png", true]]);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing beside a poster in the ${colorScheme} theme, and it fits the screen`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openSheet(page, lead, "poster");
    await expect(poster(page)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await expect(sheet(page).getByRole("link", { name: words.poster.save })).toBeInViewport({ ratio: 1 });
    await expect(poster(page)).toBeInViewport({ ratio: 1 });
  });

test("a poster takes the place that was kept for it", async ({ page }) => {
  // The panel rises as it comes.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await answerStrangers(page);
  await page.goto(pathOf(lead));
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/media\//u, async (route) => {
    await held;
    await route.continue();
  });
  await press(action(page, "poster"));
  const place = sheet(page).getByRole("status").locator("xpath=..");
  await expect(place).toHaveAttribute("style", /aspect-ratio: 1080/u);
  await expect.poll(() => place.getAttribute("style")).not.toContain("1600");
  const kept = await place.boundingBox();
  letGo();
  await expect(poster(page)).toBeVisible();
  expect(await poster(page).locator("xpath=..").boundingBox()).toEqual(kept);
});
