import { expect, test } from "vitest";
import { toFiling } from "./to-filing.ts";

test.each([
  ["银行", "Y", "yinhang yh"],
  ["券商", "Q", "quanshang qs"],
  ["重庆", "C", "chongqing cq"],
  ["A股", "A", "agu ag"],
  ["GDP", "G", "gdp g"],
  ["TechWeb", "T", "techweb t"],
  ["5G", "#", "5g 5"],
  ["“一带一路”", "Y", "yidaiyilu ydyl"],
  ["😀", "#", ""],
])("%s is filed under %s and found by %s", (name, initial, key) => {
  expect(toFiling(name)).toEqual({ initial, key });
});
