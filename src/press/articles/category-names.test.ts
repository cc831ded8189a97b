import { expect, test } from "vitest";
import { toCategoryName, withoutDoubledSuffix } from "./category-names.ts";

const footers = [{ name: "乙" }, { name: "甲" }];

test.each([
  ["the operator's", { configured: "快讯", page: "东财新闻", footers }, "快讯"],
  ["its own page's", { page: "日报新闻新闻", footers }, "日报新闻"],
  ["that of most footers", { footers }, "乙"],
  ["none", { footers: [] }, undefined],
])("the name of a category is %s", (_, sources, expected) => {
  expect(toCategoryName(sources)).toBe(expected);
});

test.each([
  ["每日新闻新闻", "每日新闻"],
  ["财联社新闻", "财联社新闻"],
  ["新闻", "新闻"],
  [" 站长消息 ", "站长消息"],
])("%s", (name, cured) => {
  expect(withoutDoubledSuffix(name)).toBe(cured);
});
