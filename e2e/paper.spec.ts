import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "@playwright/test";
import jsQR from "jsqr";
import * as v from "valibot";
import { zhHans as words } from "../src/app/language/zh-hans.ts";
import { letDraw, pathOf } from "./fixture-pages.ts";
import { expect, test } from "./test.ts";

/** A4 in points, as Chromium rounds it. */
const A4 = { width: 595.92, height: 842.88 };

/** What Chromium prints of the page that stands there, sheet by sheet. */
async function printSheets(page: Page): Promise<PDFPageProxy[]> {
  // A reader who prints by hand is waited for; `page.pdf` does not wait for pictures that are far down.
  await page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
  });
  await letDraw(page);
  const data = new Uint8Array(await page.pdf({ format: "A4", printBackground: true }));
  const sheets = await getDocument({ data, verbosity: 0 }).promise;
  return Promise.all(Array.from({ length: sheets.numPages }, (_, index) => sheets.getPage(index + 1)));
}

type Piece = { text: string; left: number; bottom: number };

/** The pieces of text on a sheet. Fonts give some characters as radicals that look the same. */
async function piecesOf(sheet: PDFPageProxy): Promise<Piece[]> {
  const { items } = await sheet.getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , , , left, bottom] = item.transform.map(Number);
    return [{ text: item.str.normalize("NFKC").replaceAll(/\s/gu, ""), left: left ?? 0, bottom: bottom ?? 0 }];
  });
}

const textOf = async (sheet: PDFPageProxy): Promise<string> => (await piecesOf(sheet)).map(({ text }) => text).join("");

async function picturesOn(sheet: PDFPageProxy): Promise<number> {
  const { fnArray } = await sheet.getOperatorList();
  return fnArray.filter((operator) => operator === OPS.paintImageXObject).length;
}

/** Its types know the browser's canvas alone; it draws on any that is like it. */
const BrowserContext = v.custom<CanvasRenderingContext2D>((value) => value !== null);

async function draw(sheet: PDFPageProxy): Promise<Canvas> {
  const viewport = sheet.getViewport({ scale: 2 });
  const canvas = createCanvas(viewport.width, viewport.height);
  await sheet.render({ canvas: null, canvasContext: v.parse(BrowserContext, canvas.getContext("2d")), viewport })
    .promise;
  return canvas;
}

const drawn = (canvas: Canvas) => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);

const squeezed = (text: string): string => text.replaceAll(/\s/gu, "");

test("prints the article and nothing of what stands around it", async ({ page, complaints }) => {
  await page.goto(pathOf("长报告"));
  const sheets = await printSheets(page);
  complaints.length = 0; // one of its pictures stands on a host that is not there
  for (const sheet of sheets) {
    const { width, height } = sheet.getViewport({ scale: 1 });
    expect(width).toBeCloseTo(A4.width, 0);
    expect(height).toBeCloseTo(A4.height, 0);
  }
  const texts = await Promise.all(sheets.map(textOf));
  const text = texts.join("");
  expect(texts[0]).toContain("测试报");
  for (const part of ["一条河、三座港与四十年的账", "望江晚报", "今年二月", "一位引航员"])
    expect(text).toContain(part.normalize("NFKC"));
  const { shell, article } = words;
  for (const chrome of [shell.skipToText, shell.allCategories, shell.toTop, shell.about, article.next])
    expect(text, chrome).not.toContain(squeezed(chrome));
  for (const [index, each] of texts.entries()) expect(each).toContain(`${index + 1}/${sheets.length}`);
});

test("keeps a picture on one sheet, however tall it is", async ({ page }) => {
  await page.goto(pathOf("一张很高的图"));
  const sheets = await printSheets(page);
  const counts = await Promise.all(sheets.map(picturesOn));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  const texts = await Promise.all(sheets.map(textOf));
  const sheet = counts.indexOf(1);
  expect(texts[sheet], "its caption stands below it").toContain("宽400,高2400");
});

test("shows every column of a wide table within the sheet, each row in one piece", async ({ page }) => {
  await page.goto(pathOf("十四列的大表"));
  const sheets = await printSheets(page);
  const pieces = (await Promise.all(sheets.map(piecesOf))).flatMap((all, sheet) =>
    all.map((piece) => ({ ...piece, sheet })),
  );
  for (const start of ["137", "822"]) {
    const first = pieces.find(({ text }) => text === start);
    const row = pieces.filter(({ sheet, bottom }) => sheet === first?.sheet && bottom === first.bottom);
    expect(row, start).toHaveLength(14);
    for (const { left } of row) expect(left).toBeLessThan(A4.width - 36);
  }
});

test("is black on white, whichever theme the screen has", async ({ page, complaints }) => {
  const printed: Buffer[] = [];
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.addInitScript((name) => localStorage.setItem("broadsheet.theme", name), theme);
    await page.goto(pathOf("长报告"));
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    const [sheet] = await printSheets(page);
    if (sheet === undefined) throw new Error("Nothing was printed.");
    const canvas = await draw(sheet);
    expect([...canvas.getContext("2d").getImageData(4, 4, 1, 1).data]).toEqual([255, 255, 255, 255]);
    printed.push(canvas.toBuffer("image/png"));
  }
  complaints.length = 0;
  expect(printed[1]?.equals(printed[0] ?? Buffer.alloc(0)), "the first sheets are alike, pixel by pixel").toBe(true);
});

test("ends with its address, as words and as a code that leads there", async ({ page, complaints }) => {
  const path = pathOf("长报告");
  await page.goto(path);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("img", { name: words.article.code })).toBeVisible();
  const sheets = await printSheets(page);
  complaints.length = 0;
  const last = sheets.at(-1);
  if (last === undefined) throw new Error("Nothing was printed.");
  expect(await textOf(last)).toContain(`测试报https://test.example${path}`);
  const { data, width, height } = drawn(await draw(last));
  expect(jsQR(data, width, height)?.data).toBe(`https://test.example${path}`);
});
