import { expect, test } from "vitest";
import { PlainText } from "../quote/plain-text.ts";
import { findHits } from "./find-hits.ts";

const find = (text: string, ...words: string[]): string[] => {
  const plain = PlainText.of(text);
  return findHits(plain, words).map(({ from, to }) => plain.read(from, to));
};

test.each([
  ["利率上升，利率下降", ["利率"], ["利率", "利率"]],
  ["ＬＰＲ與 利 率", ["lpr与利率"], ["ＬＰＲ與 利 率"]],
  ["共1,000,000元", ["000000元"], ["000,000元"]],
  ["共1,000,000元", ["1000000"], ["1,000,000"]],
  ["New York and new  york", ["new york"], ["New York", "new york"]],
  ["甲乙\n丙丁", ["乙丙"], []],
  ["甲乙丙丁", ["甲乙丙", "丙丁"], ["甲乙丙丁"]],
  ["甲乙甲乙", ["甲乙甲"], ["甲乙甲"]],
  ["甲乙甲乙甲", ["甲乙甲"], ["甲乙甲乙甲"]],
  ["甲乙", ["甲"], []],
  ["甲乙", [], []],
])("in %j stand the words %j", (text, words, hits) => {
  expect(find(text, ...words)).toEqual(hits);
});
