import { expect, test } from "vitest";
import { fitText, LEADING } from "./fit-text.ts";

const measure = (line: string): number => Array.from(line).length;

/** Room for so many lines of ten characters at 20 pixels; four larger steps are given, and one smaller. */
const roomFor = (lines: number, isHeadline = false) => ({
  width: 200,
  height: lines * 20 * LEADING + 0.001,
  sizes: [50, 40, 33, 25, 20],
  isHeadline,
});

test.each<[what: string, text: string, lines: number, size: number, expected: string[]]>([
  ["short", "降准", 2, 50, ["降准"]],
  ["in two lines, balanced", "一二三四五六七八九十一二", 2, 20, ["一二三四五六", "七八九十一二"]],
  ["too long, cut", "一二三四五六七八九十".repeat(3), 2, 20, ["一二三四五六七八九十", "一二三四五六七八九…"]],
])("%s: as large as it fits", (_, text, lines, size, expected) => {
  expect(fitText(text, roomFor(lines), measure)).toEqual({ size, lines: expected });
});

test.each<[text: string, lines: number, expected: string[]]>([
  ["十月物价：猪肉少了，理发贵了三块", 5, ["十月物价：", "猪肉少了，", "理发贵了三块"]],
  ["他说：“好。”随后离席", 5, ["他说：", "“好。”", "随后离席"]],
  // Its clauses would make it much smaller.
  ["普惠贷款余额同比增长一成二，好", 4, ["普惠贷款余额同比", "增长一成二，好"]],
])("a headline “%s” breaks at its clauses where it stays large", (text, lines, expected) => {
  const fitted = fitText(text, roomFor(lines, true), measure);
  expect(fitted.lines).toEqual(expected);
});
