import { createCanvas, Path2D } from "@napi-rs/canvas";
import readQr from "jsqr";
import { expect, test } from "vitest";
import { scannedUrl, toQrPath } from "./qr.ts";

/** What an independent reader makes of the code, drawn as small as it may be shown. */
function read(text: string): string | undefined {
  const { size, path } = toQrPath(text);
  const scale = 3;
  const context = createCanvas(size * scale, size * scale).getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, size * scale, size * scale);
  context.scale(scale, scale);
  context.fillStyle = "#000";
  const modules = new Path2D(path);
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- no array, but a canvas
  context.fill(modules);
  return readQr(context.getImageData(0, 0, size * scale, size * scale).data, size * scale, size * scale)?.data;
}

test.each([
  "https://test.example/a.html",
  "https://test.example/yaowen/2025/03/04/%E6%B8%85%E6%99%A8.html#q=0-12",
  `https://test.example/${"%E6%B8%85".repeat(60)}.html`,
  "一行中文",
])("%s is read again", (text) => {
  expect(read(text)).toBe(text);
});

test("four light modules stand on each side", () => {
  const { size, path } = toQrPath("https://test.example/");
  const places = [...path.matchAll(/M(\d+) (\d+)h(\d+)/gu)].map(([, x, y, length]) => [x, y, length].map(Number));
  for (const [x = 0, y = 0, length = 0] of places) {
    expect(x).toBeGreaterThanOrEqual(4);
    expect(y).toBeGreaterThanOrEqual(4);
    expect(x + length).toBeLessThanOrEqual(size - 4);
    expect(y).toBeLessThan(size - 4);
  }
});

test("what is longer than a code holds is refused", () => {
  expect(() => toQrPath("x".repeat(2400))).toThrow("Data too long");
});

test.each([
  ["https://a.example/b.html", "https://a.example/b.html"],
  ["https://a.example/b.html#q=1-2:~:text=%E4%B8%80,%E4%BA%8C", "https://a.example/b.html#q=1-2"],
  ["https://a.example/b.html#:~:text=x", "https://a.example/b.html"],
])("%s is scanned as %s", (url, scanned) => {
  expect(scannedUrl(url)).toBe(scanned);
});
