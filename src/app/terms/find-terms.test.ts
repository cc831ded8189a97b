import { expect, test } from "vitest";
import type { Term } from "#contract/term";
import { findTerms, fullestTerms, toLetterGroups } from "./find-terms.ts";

const term = (name: string, slug: string, rest: Pick<Term, "initial" | "key" | "count">): Term => ({
  name,
  slug,
  ...rest,
});

const terms = [
  term("保险", "baoxian", { initial: "B", key: "baoxian bx", count: 3 }),
  term("TechWeb", "techweb", { initial: "T", key: "techweb", count: 9 }),
  term("银行", "bank", { initial: "Y", key: "yinhang yh", count: 9 }),
  term("21世纪", "21shiji jingji", { initial: "#", key: "21shiji 2sj", count: 1 }),
];

const queries = [
  ["", ["保险", "TechWeb", "银行", "21世纪"]],
  ["  ", ["保险", "TechWeb", "银行", "21世纪"]],
  ["银", ["银行"]],
  ["YH", ["银行"]],
  ["yin hang", ["银行"]],
  ["bank", ["银行"]],
  ["ｔｅｃｈ", ["TechWeb"]],
  ["世 纪", ["21世纪"]],
  ["shiji 2sj", []],
  ["shijijingji", ["21世纪"]],
  [".*", []],
] as const;

test.each(queries)("“%s” finds %j", (query, names) => {
  expect(findTerms(terms, query).map(({ name }) => name)).toEqual(names);
});

test("letters keep the order of the index", () => {
  expect(toLetterGroups(terms).map((group) => [group.initial, group.terms.length])).toEqual([
    ["B", 1],
    ["T", 1],
    ["Y", 1],
    ["#", 1],
  ]);
  expect(toLetterGroups([])).toEqual([]);
});

test("the fullest come first, equals in their order", () => {
  expect(fullestTerms(terms, 3).map(({ name }) => name)).toEqual(["TechWeb", "银行", "保险"]);
  expect(fullestTerms(terms, 9)).toHaveLength(4);
});
