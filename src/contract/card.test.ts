import { expect, test } from "vitest";
import { isCardPicture } from "./card.ts";

test.each([
  ["/media/a.png", 1200, 630, true],
  ["/media/a.jpg", 600, 315, true],
  ["/media/a.webp", 600, 600, true],
  ["/media/a.gif", 1800, 600, true],
  ["/media/a.png", 599, 400, false],
  ["/media/a.png", 700, 314, false],
  ["/media/a.png", 800, 801, false],
  ["/media/a.png", 1801, 600, false],
  ["/media/a.avif", 1200, 630, false],
  ["/media/a.png", undefined, undefined, false],
  ["/elsewhere/a.png", 1200, 630, false],
  ["https://news.example/media/a.png", 1200, 630, false],
])("%s of %s × %s can stand for an article: %s", (src, width, height, fit) => {
  const size = width === undefined || height === undefined ? {} : { width, height };
  expect(isCardPicture({ src, alt: "", ...size })).toBe(fit);
});
