import { expect, test } from "vitest";
import { removeTrackingPixels } from "./tracking-pixels.ts";
import { tryCleanUp } from "./try-clean-up.fixture.ts";

test.each<[attributes: string, isPixel: boolean]>([
  ['width="1" height="1"', true],
  ['width="0"', true],
  ['style="width:1px;height:1px"', true],
  ['height="1"', true],
  ['width="10" height="10"', false],
  ['width="100%"', false],
  ['style="border-width:1px"', false],
  ["", false],
])("%s", (attributes, isPixel) => {
  const { count, html } = tryCleanUp(removeTrackingPixels, `<p>文<img src="a.gif" ${attributes}></p>`);
  expect(count).toBe(isPixel ? 1 : 0);
  expect(html.includes("<img")).toBe(!isPixel);
});
