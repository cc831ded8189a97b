import { expect, test } from "vitest";
import { shorten } from "./shorten.ts";

test.each([
  ["what fits stands whole", "字".repeat(20), 20, "字".repeat(20)],
  ["a sentence's end", `${"字".repeat(44)}。${"句".repeat(40)}`, 60, `${"字".repeat(44)}。`],
  ["a clause's end", `${"字".repeat(64)}，${"句".repeat(40)}`, 80, `${"字".repeat(64)}…`],
  ["a word's end", "one two three", 10, "one two…"],
  ["an emoji is one character", "📈".repeat(12), 10, `${"📈".repeat(9)}…`],
])("%s", (_, text, most, short) => {
  expect(shorten(text, most)).toBe(short);
});
