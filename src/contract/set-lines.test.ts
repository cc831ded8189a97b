import fc from "fast-check";
import { expect, test } from "vitest";
import { setLines, type Setting } from "./set-lines.ts";

/** As wide as in a font in which letters and figures are half as wide as Han. */
const measure = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[\u0020-\u024f]/u.test(character) ? 1 : 2), 0);

const set = (text: string, width: number, more: Partial<Setting> = {}): string[] =>
  setLines(text, { width, measure, ...more });

test.each<[what: string, text: string, width: number, lines: string[]]>([
  ["one line", "利润增长", 8, ["利润增长"]],
  ["nothing", "", 8, [""]],
  ["no closing mark at a start", "利润增长，收入下降", 8, ["利润增", "长，收入", "下降"]],
  ["no opening mark at an end", "他们说“不”字", 8, ["他们说", "“不”字"]],
  ["a mark within one line", "利润增长。", 10, ["利润增长。"]],
  ["figures stay whole", "利润12345678", 8, ["利润", "12345678"]],
  ["with their units", "共计利润4500万元", 12, ["共计利润", "4500万元"]],
  ["of several letters", "营收13亿美元多", 10, ["营收", "13亿美元多"]],
  ["and percent signs", "不良率1.53%左右", 8, ["不良率", "1.53%左", "右"]],
  ["words stay whole", "买入Broadsheet", 12, ["买入", "Broadsheet"]],
  ["a space lets no mark begin or end a line", "利润（ 增长 ）", 8, ["利润", "（ 增", "长 ）"]],
  ["words break at spaces", "the quick brown fox", 9, ["the quick", "brown fox"]],
  ["a word that is wider than a line breaks anywhere", "Broadsheet", 4, ["Broa", "dshe", "et"]],
  ["but not before a mark", "Broadsheet：", 10, ["Broadshee", "t："]],
  ["a line feed begins a line", "利润\n收入", 8, ["利润", "收入"]],
  ["what joins letters does not part them", "靠R&D增长", 6, ["靠R&D", "增长"]],
  ["pairs of surrogates and joined emoji stay whole", "📈👨‍👩‍👧📉", 2, ["📈", "👨‍👩‍👧", "📉"]],
])("%s", (_, text, width, lines) => {
  expect(setLines(text, { width, measure: (part) => measure(part.replaceAll("👨‍👩‍👧", "家")) })).toEqual(lines);
});

test("a headline breaks at the borders of its words alone", () => {
  const title = "网商银行服务小微客户";
  expect(set(title, 14)).toEqual(["网商银行服务小", "微客户"]);
  expect(set(title, 14, { breaks: [4, 6, 8] })).toEqual(["网商银行服务", "小微客户"]);
});

test("a headline's word that is wider than a line breaks as other text does", () => {
  expect(set("网商银行，服务", 6, { breaks: [5] })).toEqual(["网商银", "行，", "服务"]);
});

test("balanced lines are as many, and as long as each other", () => {
  expect(set("一二三四五六七八九十", 16)).toEqual(["一二三四五六七八", "九十"]);
  expect(set("一二三四五六七八九十", 16, { balanced: true })).toEqual(["一二三四五", "六七八九十"]);
});

test.each([
  ["利润增长收入下降", 8, 1, ["利润增…"]],
  ["利润增，收入下降", 8, 1, ["利润增…"]],
  ["利润增长收入下降再增", 8, 2, ["利润增长", "收入下…"]],
  ["利润增长", 8, 1, ["利润增长"]],
  ["利\n润", 8, 1, ["利…"]],
])("“%s” in lines of %i, at most %i", (text, width, lines, expected) => {
  expect(set(text, width, { lines })).toEqual(expected);
});

test("nothing is lost, no line is too wide, and none begins or ends with a mark that may not", () => {
  const piece = fc.constantFrom(
    "利",
    "润",
    "，",
    "。",
    "“",
    "”",
    "（",
    "）",
    "12",
    "3.5%",
    "R&D",
    " ",
    "年",
    "元",
    "📈",
    "——",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 12, max: 30 }), (pieces, width) => {
      const text = pieces.join("");
      const lines = set(text, width);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      // A run of marks that is wider than a line must begin one.
      if (/[，。“”（）—]{5}/u.test(text.replaceAll(" ", ""))) return;
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。”）]/u);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“（]$/u);
    }),
  );
});
