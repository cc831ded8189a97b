import { imageSize } from "image-size";
import { expect, test } from "vitest";
import { readPng } from "./read-png.fixture.ts";
import { frequentColors, toPng } from "./png.ts";

const [RED, PALE, BLACK] = [0xb3261e, 0xfbfaf7, 0x000000];
const toPixels = (colors: readonly number[]): Uint8Array =>
  Uint8Array.from(colors.flatMap((color) => [(color >> 16) & 255, (color >> 8) & 255, color & 255, 255]));

test("every pixel gets the nearest colour of the palette", () => {
  const pixels = toPixels([RED, 0xb0201f, PALE, 0x010203, BLACK, 0xfafaf7]);
  const png = toPng(pixels, { width: 3, height: 2, palette: [PALE, BLACK, RED], level: 6 });
  expect(imageSize(png)).toMatchObject({ width: 3, height: 2, type: "png" });
  expect(readPng(png)).toEqual({ width: 3, height: 2, colors: [RED, RED, PALE, BLACK, BLACK, PALE] });
});

test("the most frequent colours come first, 256 at most", () => {
  expect(frequentColors(toPixels([BLACK, RED, RED, PALE, PALE]))).toEqual([RED, PALE, BLACK]);
  const many = Array.from({ length: 300 }, (_, index) => index);
  expect(frequentColors(toPixels([...many, 299]))).toEqual([299, ...many.slice(0, 255)]);
});
