import { expect, test } from "vitest";
import { toDrawable } from "./to-drawable.ts";

test.each([
  ["利润增长", "利润增长"],
  ["📈利润大增🚀", "利润大增"],
  ["👨‍👩‍👧一家🇨🇳", "一家"],
  ["第1️⃣条", "第1条"],
  ["版权©归®谁™", "版权©归®谁™"],
  ["😀", "😀"],
  ["4500 万户 OPEC 会议", "4500万户OPEC会议"],
  ["增长 3.5% 左右", "增长3.5% 左右"],
  ["两  个\n空格", "两 个 空格"],
  ["\u{202E}反\u{2066}转\u{0007}", "反转"],
  ["e\u{301}\u{302}\u{303}\u{304}\u{305}x", "e\u{301}\u{302}\u{303}x"],
  ["Moody’s “AA”", 'Moody\'s "AA"'],
  ["穆迪“AA”与Moody’s", "穆迪“AA”与Moody's"],
])("“%s” is drawn as “%s”", (text, expected) => {
  expect(toDrawable(text)).toBe(expected);
});
