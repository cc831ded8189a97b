import { expect, test } from "vitest";
import { makeTableHeads } from "./table-heads.ts";
import { tryCleanUp } from "./try-clean-up.fixture.ts";

const table = (...rows: string[]) => `<table><tbody>${rows.map((row) => `<tr>${row}</tr>`).join("")}</tbody></table>`;
const data = "<td>甲</td><td>1</td>";

test.each<[what: string, first: string, head: string | undefined]>([
  [
    "head cells",
    '<th>项目</th><th align="right">净利率</th>',
    '<th scope="col">项目</th><th scope="col" align="right">净利率</th>',
  ],
  [
    "bold cells, the first empty",
    "<td></td><td><strong>净利率</strong></td>",
    '<th scope="col"></th><th scope="col">净利率</th>',
  ],
  ["plain cells", "<td>项目</td><td>净利率</td>", undefined],
  ["a head of the row", "<th>项目</th><td>1</td>", undefined],
  ["a cell over two rows", '<th rowspan="2">项目</th><th>净利率</th>', undefined],
])("%s", (_what, first, head) => {
  const expected =
    head === undefined
      ? table(first, data)
      : `<table><thead><tr>${head}</tr></thead>${table(data).slice("<table>".length)}`;
  expect(tryCleanUp(makeTableHeads, table(first, data)).html).toBe(expected);
});

test.each([
  table("<th>一</th><th>二</th>"),
  "<table><thead><tr><th>一</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
])("stays: %s", (html) => {
  expect(tryCleanUp(makeTableHeads, html)).toEqual({ html, count: 0, removed: [] });
});
