import { expect, test } from "vitest";
import { PlainText } from "./plain-text.ts";

const nfd = "café".normalize("NFD");

test.for([
  ["words", "一段 话", "一段话", "一段 话"],
  ["white space of any kind, once", "甲\u3000\u00a0 乙\t丙", "甲乙丙", "甲 乙 丙"],
  ["lines", " 甲。\n\n 乙。 \n", "甲。乙。", "甲。\n乙。"],
  ["what is not seen", "inter\u00adnational 长\u200b词\u2060", "international长词", "international 长词"],
  ["accents in two forms", `${nfd} café`, "cafécafé", "café café"],
  ["characters of two units", "👩‍👧 𠮷野家", "👩‍👧𠮷野家", "👩‍👧 𠮷野家"],
  ["marks alone", "\u0301甲", "\u0301甲", "\u0301甲"],
  ["Hangul in letters, as it comes", "한".normalize("NFD"), "한".normalize("NFD"), "한".normalize("NFD")],
  ["nothing", " \n ", "", ""],
] as const)("%s", ([, given, text, read]) => {
  const plain = PlainText.of(given);
  expect(plain.text).toBe(text);
  expect(plain.read(0, plain.text.length)).toBe(read);
});

test("each unit knows where it began and ended in its piece, though its form is another", () => {
  const plain = new PlainText();
  plain.add(`a ${nfd}b`);
  plain.endLine();
  plain.add("甲");
  expect(plain.text).toBe("acafé".normalize("NFC") + "b甲");
  expect(plain.starts).toEqual([0, 2, 3, 4, 5, 7, 0]);
  expect(plain.ends).toEqual([1, 3, 4, 5, 7, 8, 1]);
  expect(plain.gaps).toEqual(["", " ", "", "", "", "", "\n"]);
});

test("a part is read without what stood before it", () => {
  expect(PlainText.of("甲 乙\n丙 丁").read(1, 3)).toBe("乙\n丙");
});
