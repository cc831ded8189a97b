import { expect, test } from "vitest";
import { parseQuery } from "./query.ts";

const terms = (...texts: string[]) => texts.map((text) => ({ text, written: text }));

test.each([
  ["利率 债券", { terms: terms("利率", "债券") }],
  ["“利率 债券”", { terms: [{ text: "利率债券", written: "利率 债券" }] }],
  ['"New York" -债券', { terms: [{ text: "new york", written: "New York" }], without: terms("债券") }],
  ["「央行", { terms: terms("央行") }],
  ["央行 －理财", { terms: terms("央行"), without: terms("理财") }],
  ["利率 利率", { terms: terms("利率") }],
  ["in:yinhang", { category: "yinhang" }],
  ["栏目：銀行 利率", { category: "银行", terms: terms("利率") }],
  ["标签:“碳 中和”", { tag: "碳中和" }],
  ["来源:新华社", { source: "新华社" }],
  ["after:2026-03 before:2026-11-09", { from: "2026-03-01", to: "2026-11-09" }],
  ["日期:2024-02", { from: "2024-02-01", to: "2024-02-29" }],
  ["日期：2026年3月5日", { from: "2026-03-05", to: "2026-03-05" }],
  ["从:2025 到:2026", { from: "2025-01-01", to: "2026-12-31" }],
  ["12:30", { terms: terms("12:30") }],
  ["http://a.b", { terms: terms("http://a.b") }],
  ["1,000", { terms: [{ text: "1000", written: "1,000" }] }],
  [",000元", { terms: [{ text: "000元", written: ",000元" }] }],
  ["1,", { terms: [{ text: "1,", written: "1," }] }],
  ["涨 利率", { terms: terms("利率"), hints: [{ kind: "short", written: "涨" }] }],
  ["-债券", { without: terms("债券"), hints: [{ kind: "only-without" }] }],
  ["日期:2026-13", { hints: [{ kind: "no-date", written: "2026-13" }] }],
  ["before:2026-02-30", { hints: [{ kind: "no-date", written: "2026-02-30" }] }],
  ["before:昨天", { hints: [{ kind: "no-date", written: "昨天" }] }],
  ["栏目:", {}],
  ["", {}],
  ["  \u200b", {}],
  ["- 标签：", {}],
  ["constructor:x", { terms: terms("constructor:x") }],
])("%j is read as what it means", (text, expected) => {
  expect(parseQuery(text)).toEqual({ terms: [], without: [], hints: [], ...expected });
});

test("a query of any length is read, as far as it is one", () => {
  const { terms: read } = parseQuery(
    "利率债券 ".repeat(5000) + Array.from({ length: 50 }, (_, n) => `词${n}`).join(" "),
  );
  expect(read).toHaveLength(1);
});
