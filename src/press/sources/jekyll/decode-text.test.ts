import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): number[] =>
  Array.from(text).flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8]);

test.each([
  ["UTF-8", utf8("涨停"), "涨停", "utf-8"],
  ["UTF-8 with a mark", utf8("\ufeff---\n"), "---\n", "utf-8"],
  ["line ends of Windows and of old Macs", utf8("a\r\nb\rc\n"), "a\nb\nc\n", "utf-8"],
  ["GB18030", Uint8Array.of(0xd5, 0xc7, 0xcd, 0xa3), "涨停", "gb18030"],
  ["GB18030, four bytes a character", Uint8Array.of(0x95, 0x32, 0x82, 0x36), "\u{20000}", "gb18030"],
  ["UTF-16LE with a mark", Uint8Array.of(0xff, 0xfe, ...utf16("涨\n")), "涨\n", "utf-16le"],
  ["UTF-16BE with a mark", Uint8Array.of(0xfe, 0xff, 0x6d, 0xa8), "涨", "utf-16be"],
  ["UTF-16LE without a mark", Uint8Array.from(utf16("---\n涨")), "---\n涨", "utf-16le"],
  ["controls", utf8("a\0b\u0008c\u007fd\te\ufffef"), "abcd\tef", "utf-8"],
  ["nothing", utf8(""), "", "utf-8"],
])("%s", (_, bytes, text, encoding) => {
  expect(decodeText(bytes)).toEqual({ text, encoding });
});

test.each([
  [
    "UTF-8 with a cut character is not taken for GB18030",
    Uint8Array.of(...utf8("第一行\n今日大"), 0xe6, 0xb6),
    /cut or damaged/u,
    2,
  ],
  ["neither encoding", Uint8Array.of(0x61, 0x0a, 0xff, 0xff, 0x80), /neither/u, 2],
  ["half a character of UTF-16", Uint8Array.of(0xff, 0xfe, 0x41), /says it is utf-16le/u, 0],
])("refuses %s", (_, bytes, message, line) => {
  expect(() => decodeText(bytes)).toThrow(
    expect.objectContaining({ name: "PostError", message: expect.stringMatching(message), line }),
  );
});
