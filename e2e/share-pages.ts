import type { Locator, Page } from "@playwright/test";
import { loadImage, createCanvas } from "@napi-rs/canvas";
import readQr from "jsqr";
import { zhHans } from "../src/app/language/zh-hans.ts";
import { zhHansSharing as words } from "../src/app/language/zh-hans-sharing.ts";
import { pathOf, readArticles } from "./fixture-pages.ts";
import { expect } from "./test.ts";

export const lead = "清晨五点，第一班货运列车开进新站";
export const correction = "更正：渡轮票价是五元，不是五十元";
export const report = "长报告：一条河、三座港与四十年的账";

/** The address under which an article of the fixture is shared. */
export const urlOf = (title: string): string => `https://test.example${pathOf(title)}`;

export function titleOf(beginning: string): string {
  const path = pathOf(beginning);
  return readArticles().find((article) => article.path === path)?.title ?? "";
}

export const action = (page: Page, way: "share" | "poster"): Locator =>
  page.getByRole("button", { name: zhHans.article[way], exact: true }).first();

export const sheet = (page: Page): Locator => page.getByRole("dialog");

export const button = (page: Page, name: string): Locator => sheet(page).getByRole("button", { name, exact: true });

/** Answers for the other sites whose pictures articles hold. */
export async function answerStrangers(page: Page): Promise<void> {
  await page.route(/pictures\.(?:example|invalid)/u, (route) => route.fulfill({ path: "e2e/site/pictures/wide.png" }));
}

/** Opens an article, and what its action leads to. */
export async function openSheet(page: Page, title: string, way: "share" | "poster" = "share"): Promise<void> {
  await answerStrangers(page);
  await page.goto(pathOf(title));
  await press(action(page, way));
  await expect(sheet(page)).toBeVisible();
}

/** A press before the app has taken the page over is not heard. */
export async function press(control: Locator): Promise<void> {
  const isOurs = () => control.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__react")));
  await expect.poll(isOurs).toBe(true);
  await control.click();
}

export type Pixels = { data: Uint8ClampedArray; width: number; height: number };

export async function toPixels(picture: Buffer | string): Promise<Pixels> {
  const image = await loadImage(picture);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, width, height);
}

/** What a reader that is not ours makes of the code in a picture. */
export const scan = ({ data, width, height }: Pixels): string | undefined => readQr(data, width, height)?.data;

/** A poster as it is saved, once it has been drawn. */
export async function savePoster(page: Page): Promise<{ pixels: Pixels; name: string }> {
  const download = page.waitForEvent("download");
  await sheet(page).getByRole("link", { name: words.poster.save }).click();
  const saved = await download;
  return { pixels: await toPixels(await saved.path()), name: saved.suggestedFilename() };
}

/** A line of text as it was painted, by what the browser says of its letters. */
export type PaintedLine = { text: string; left: number; right: number; top: number; bottom: number; size: number };

declare global {
  interface Window {
    paintedLines: PaintedLine[];
  }
}

/** Writes down every line of text that the page paints on a canvas. */
export const watchPaint = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.paintedLines = [];
    // oxlint-disable-next-line typescript/unbound-method -- it is called on what it is asked of
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function paint(text, x, y) {
      const { width, actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent } = this.measureText(text);
      const size = Number(/(\d+)px/u.exec(this.font)?.[1]);
      window.paintedLines.push({ text, left: x, right: x + width, top: y - ascent, bottom: y + descent, size });
      fillText.call(this, text, x, y);
    };
  });

const colourAt = ({ data, width }: Pixels, x: number, y: number): string =>
  data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3).join();

/** The share of a box whose pixels differ from the paper's colour. */
export function inkIn(pixels: Pixels, { left, right, top, bottom }: PaintedLine): number {
  const paper = colourAt(pixels, 4, 4);
  let [inked, all] = [0, 0];
  for (let y = Math.floor(top); y < bottom; y++)
    for (let x = Math.floor(left); x < right; x++) {
      all++;
      if (colourAt(pixels, x, y) !== paper) inked++;
    }
  return inked / all;
}

/** The height of the tallest band of rows of one colour, by the height of the picture. */
export function tallestBand(pixels: Pixels): number {
  let [tallest, band] = [0, 0];
  for (let y = 0; y < pixels.height; y++) {
    const first = colourAt(pixels, 0, y);
    let isPlain = true;
    for (let x = 1; isPlain && x < pixels.width; x++) isPlain = colourAt(pixels, x, y) === first;
    band = isPlain ? band + 1 : 0;
    tallest = Math.max(tallest, band);
  }
  return tallest / pixels.height;
}

export const paperOf = (pixels: Pixels): string => colourAt(pixels, 4, 4);
