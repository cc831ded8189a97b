import fc from "fast-check";
import { expect, test } from "vitest";
import { parseYaml } from "./parse-yaml.ts";
import { parsePlainLines } from "./plain-lines.ts";

const valuesOf = (yaml: string): Record<string, string | readonly string[]> =>
  Object.fromEntries([...parseYaml(yaml, 2).fields].map(([key, { value }]) => [key, value]));

test.each([
  ["nothing", "", {}],
  ["a comment alone", "# none\n", {}],
  [
    "every scalar is text",
    "a: 2021-12-08 10:46:18 +0800\nb: 1.10\nc: true\nd: 0x1F\n",
    { a: "2021-12-08 10:46:18 +0800", b: "1.10", c: "true", d: "0x1F" },
  ],
  ["quotes", `a: "涨：“好”！｜；"\nb: 'it''s'\nc: "他说\\"好\\""`, { a: "涨：“好”！｜；", b: "it's", c: '他说"好"' }],
  ["what says nothing", "a:\nb: ~\nc: null\nd: ''\ne: \"\"", { d: "", e: "" }],
  ["the zone of a date that is missing", "date:  +0800", { date: "+0800" }],
  ["lists", "a: [x, y z]\nb:\n- 1\n- [2, ~]\n", { a: ["x", "y z"], b: ["1", "2"] }],
  ["maps, one deep", "image:\n  path: /a.png\n  deep: {er: 1}", { "image.path": "/a.png" }],
  ["texts over several lines", "a: >\n  one\n  two\nb: one\n  two", { a: "one two\n", b: "one two" }],
  ["a comment", "a: x # y\nb: C#", { a: "x", b: "C#" }],
  ["a key twice: the last holds, as in Ruby", "a: 1\nb: [2]\na: 3", { a: "3", b: ["2"] }],
  ["controls that escapes make", 'a: "x\\0\\uD800y"', { a: "xy" }],
  ["a tag of Ruby is not obeyed", "a: !ruby/object:Gem x\nb: 1", { a: "x", b: "1" }],
  [
    "a hostile key is a key",
    "__proto__: {polluted: yes}\nconstructor: x",
    { "__proto__.polluted": "yes", constructor: "x" },
  ],
])("%s", (_, yaml, values) => {
  expect(valuesOf(yaml)).toEqual(values);
});

test.each([
  ['title: "他说"好"了"', '他说"好"了'],
  ['title: "C:\\data\\数据"', "C:\\data\\数据"],
  ['title: "他说\\"好\\"，路径\\d"', '他说"好"，路径\\d'],
  ["title: 快讯: 央行降准", "快讯: 央行降准"],
  ["title: '周五'收盘", "'周五'收盘"],
  ["title: 'it's up'", "it's up"],
  ["title: [快讯] 央行降准", "[快讯] 央行降准"],
  ["title: @所有人", "@所有人"],
  ["title: %涨幅居前", "%涨幅居前"],
  ["title: “好”消息: `code`", "“好”消息: `code`"],
])("%s is read as it stands", (line, title) => {
  const { fields, recovered } = parseYaml(`layout: post\n${line}\ndate: 2022-04-30\n`, 2);
  expect(fields.get("title")).toEqual({ line: 3, value: title });
  expect(fields.get("date")).toEqual({ line: 4, value: "2022-04-30" });
  expect(recovered).toEqual([3]);
});

test.each([
  ["a list", "- a\n- b", 2, /no list of keys/u],
  ["words", "just words, no more", 2, /no list of keys/u],
  ["a quote without end over two lines", 'a: 1\ntitle: "x\n  y\n', 3, /no YAML/u],
  ["a tab for indentation", "a: 1\nb:\n\tc: d", 4, /no YAML/u],
  ["an alias", "a: &x 1\nb: 2", 2, /anchor or alias/u],
  ["an alias in a list", "b: 2\nc:\n- *x", 3, /anchor or alias|no YAML/u],
  ["lists too deep", `a: ${"[".repeat(20_000)}`, 2, /too deep|no YAML/u],
])("refuses %s", (_, yaml, line, message) => {
  expect(() => parseYaml(yaml, 2)).toThrow(
    expect.objectContaining({ name: "PostError", line, message: expect.stringMatching(message) }),
  );
});

test("plain lines give what the YAML parser gives", () => {
  const piece = fc.constantFrom(
    ..."ab涨停 12:.,-#[]{}\"'|>&*!%@`~？“”\t\\=/\u00a0\u3000".split(""),
    "null",
    ": ",
    " #",
    ", ",
  );
  const value = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
  const quotes = fc.constantFrom(["", ""], ['"', '"'], ["'", "'"], ["[", "]"], ["[ a, ", " ]"]);
  const line = fc.tuple(fc.constantFrom("a", "b_c", "d-e"), value, quotes);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      const yaml = lines.map(([key, text, [opening, closing]]) => `${key}: ${opening}${text}${closing}`).join("\n");
      const plain = parsePlainLines(yaml, 2);
      fc.pre(plain !== undefined);
      // The comment keeps this one from being read as plain lines.
      expect(parseYaml(`# comment\n${yaml}`, 1)).toEqual({ fields: plain, recovered: [] });
    }),
    { numRuns: 2000 },
  );
});
