import { expect, test } from "vitest";
import { cpuMilliseconds } from "./cpu-time.fixture.ts";
import { toSource } from "./to-source.ts";

const none: ReadonlySet<string> = new Set();
const shown = (text: string, without = none, format: "markdown" | "html" = "markdown") => {
  const source = toSource({ format, text, line: 1 }, without);
  return {
    text: source.literals.restore(source.text),
    held: source.text !== source.literals.restore(source.text),
    names: source.cleanUps.map(({ name }) => name),
  };
};

test.each<[what: string, text: string, expected: string]>([
  [
    "blank characters before a block of HTML go",
    "&nbsp;<p>一</p>\n &nbsp;<p>二</p>\n　　<div>三</div>\n&nbsp;&emsp; <center>四</center>",
    "<p>一</p>\n<p>二</p>\n<div>三</div>\n<center>四</center>",
  ],
  [
    "others stay",
    "&nbsp;一<p>二</p>\n    <p>代码</p>\n&nbsp;<pre>三</pre>",
    "&nbsp;一<p>二</p>\n    <p>代码</p>\n&nbsp;<pre>三</pre>",
  ],
  ["fenced code stays", "```\n&nbsp;<p>\n{:.x}\n```\n{:.y}", "```\n&nbsp;<p>\n{:.x}\n```\n"],
  ["unclosed fence", "~~~~\n{:.x}\n~~~\n{:.y}", "~~~~\n{:.x}\n~~~\n{:.y}"],
  ["noncharacters go", "一\uFDD00\uFDD1二", "一0二"],
  ["line ends", "一\r\n二", "一\n二"],
])("%s", (_what, text, expected) => {
  expect(shown(text).text).toBe(expected);
});

test("names of shares under special treatment are held back", () => {
  expect(shown("*ST甲和*ST乙、S*ST丙").held).toBe(true);
  expect(shown("**ST甲**与\\*ST乙").held).toBe(false);
});

test("clean-ups can be switched off", () => {
  const text = "{% raw %}一{% endraw %}\n{:.x}";
  expect(shown(text)).toEqual({ text: "一\n", held: false, names: ["liquid", "kramdown-marks"] });
  expect(shown(text, new Set(["liquid", "kramdown-marks"]))).toEqual({ text, held: true, names: [] });
});

test("HTML keeps its lines", () => {
  expect(shown("&nbsp;<p>*ST甲{:.x}</p>", none, "html")).toEqual({
    text: "&nbsp;<p>*ST甲{:.x}</p>",
    held: false,
    names: [],
  });
});

test.each(["{% raw %}", "{%", "{{", "```\n", "{:", "&nbsp;", "{% raw %}{% highlight %}"])(
  "a post full of %j takes no time",
  (piece) => {
    const start = cpuMilliseconds();
    shown(piece.repeat(50_000));
    expect(cpuMilliseconds() - start).toBeLessThan(1000);
  },
);
