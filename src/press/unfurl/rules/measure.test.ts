import { expect, test } from "vitest";
import { cut, lengthOf } from "./measure.ts";

test.each([
  ["央行 cut 50bp", "characters", 11],
  ["央行 cut 50bp", "halves", 13],
  ["，。“”—", "halves", 7],
  ["😀", "characters", 1],
  ["", "halves", 0],
] as const)("%s in %s is %d long", (text, of, length) => {
  expect(lengthOf(text, of)).toBe(length);
});

test.each([
  ["央行降准", 4, "characters", "央行降准"],
  ["央行下调准备金率", 5, "characters", "央行下调…"],
  ["央行下调准备金率", 6, "halves", "央行…"],
  ["cut by half a point", 8, "characters", "cut by…"],
  ["😀😀😀", 2, "characters", "😀…"],
] as const)("of %s %d %s are %s", (text, most, of, left) => {
  expect(cut(text, { most, of })).toBe(left);
});
