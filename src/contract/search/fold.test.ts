import * as fc from "fast-check";
import { Converter } from "opencc-js/t2cn";
import { expect, test } from "vitest";
import { clusterEnd, fold, Folder } from "./fold.ts";
import { traditional } from "./simplified.ts";

test.each([
  ["ＡＢＣ１２３％", "abc123%"],
  ["GDP", "gdp"],
  ["Straße", "strasse"],
  ["國債收益率", "国债收益率"],
  ["Ⅳ㎡①", "iv m21".replace(" ", "")],
  ["é", "é"],
  ["한글", "한글".normalize("NFKC")],
  ["ガ", "ガ"],
  ["1,000", "1000"],
  ["1，234，567.89", "1234567.89"],
  ["３,０００亿", "3000亿"],
  ["涨1,跌", "涨1,跌"],
  ["a,1", "a,1"],
  ["利\u200b率\u00ad上\ufeff升", "利率上升"],
  ["中 国", "中国"],
  ["A 股", "a股"],
  ["New  York\u00a0Times", "new york times"],
  [" 利率 ", "利率"],
  ["a\nb", "a b"],
  ["，。", ",。"],
  ["😀笑", "😀笑"],
  ["𠀀", "𠀀"],
  ["", ""],
  [" \u200b ", ""],
])("%j is searched as %j", (written, folded) => {
  expect(fold(written)).toBe(folded);
});

test("each unit tells of which character it was made", () => {
  const folder = new Folder();
  folder.fold("涨１,０００㎡ é");
  expect(folder.toString()).toBe("涨1000m2é".normalize("NFKC").replace("2é", "2 é"));
  expect([...folder.at.subarray(0, folder.length)]).toEqual([0, 1, 3, 4, 5, 6, 6, 7, 8]);
});

const text = fc.string({
  unit: fc.constantFrom(...Array.from("甲乙國国ＡaＢb1２,， 　\u00a0\u200b.%é😀"), "e\u0301", "ガ", "㎡"),
  maxLength: 40,
});

test("what is folded is folded once for all", () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(fold(fold(written))).toBe(fold(written));
    }),
  );
});

test("a part of a text folds to a part of the folded text, but for separators and white space at its ends", () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (written, one, other) => {
      const borders = [0];
      while ((borders.at(-1) ?? 0) < written.length) borders.push(clusterEnd(written, borders.at(-1) ?? 0));
      const [from = 0, to = 0] = [one % borders.length, other % borders.length].sort((a, b) => a - b);
      const part = fold(written.slice(borders[from], borders[to])).replace(/^,|,$/gu, "");
      expect(fold(written)).toContain(part);
    }),
  );
});

test("the table of traditional characters is that of OpenCC", () => {
  const convert = Converter({ from: "t", to: "cn" });
  expect(traditional.length).toBeGreaterThan(2500);
  for (const char of traditional) expect(fold(char)).toBe(fold(convert(char)));
});
