import { expect, test } from "vitest";
import { PlainText } from "./plain-text.ts";
import { toDirective } from "./text-fragment.ts";

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `第 ${index + 1} 段。船慢慢地走，水静静地流。`).join("\n");

/** The directive for some words, the last of them if they stand in many places. */
function directive(text: string, quote: string): string {
  const page = PlainText.of(text);
  const key = PlainText.of(quote).text;
  const from = page.text.lastIndexOf(key);
  expect(from).toBeGreaterThan(-1);
  return decodeURIComponent(toDirective(page, { from, to: from + key.length }));
}

test.for([
  ["words that stand once", "船走了。水还在流。", "水还在流", ":~:text=水还在流"],
  ["part of a word, by the whole of it", "The newspaper, printed.", "paper, print", ":~:text=newspaper, printed"],
  ["capitals, as they stand", "A Broadsheet for all", "Broadsheet", ":~:text=Broadsheet"],
  ["a line among many like it", lines(20), "第 20 段", ":~:text=第 20 段"],
  [
    "words that stand in many places, by those before and after",
    lines(12),
    "船慢慢地走",
    ":~:text=第 12 段。-,船慢慢地走,-，水静静地流",
  ],
  [
    "several lines, by where they begin and end",
    "甲乙丙丁。\n船走了，从早走到晚，才到对岸去。\n水还在流，流到海里就不回来了。\n戊己。",
    "船走了，从早走到晚，才到对岸去。水还在流，流到海里就不回来了。",
    ":~:text=船走了，从早走到晚，,流到海里就不回来了。",
  ],
  ["signs of the syntax", "增长率：-3.5%，5-6月&，完。", "-3.5%，5-6月&，", ":~:text=-3.5%，5-6月&，"],
] as const)("%s", ([, text, quote, printed]) => {
  expect(directive(text, quote)).toBe(printed);
});

test("signs of the syntax are escaped", () => {
  const page = PlainText.of("a-b, c&d");
  expect(toDirective(page, { from: 0, to: page.text.length })).toBe(":~:text=a%2Db%2C%20c%26d");
});

test("what no words can tell apart has none", () => {
  expect(directive(Array(40).fill("持平").join("\n"), "持平")).toBe("");
});

test("a long passage makes no long address, and takes little time", () => {
  const page = PlainText.of(lines(4000));
  const start = performance.now();
  expect(toDirective(page, { from: 1000, to: page.text.length - 1000 }).length).toBeLessThan(400);
  expect(performance.now() - start).toBeLessThan(300);
});
