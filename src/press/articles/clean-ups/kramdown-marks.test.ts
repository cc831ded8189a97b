import { expect, test } from "vitest";
import { removeKramdownMarks } from "./kramdown-marks.ts";

test.each<[source: string, text: string, removed: string[]]>([
  ["段落\n{:.center}", "段落\n", ["{:.center}"]],
  ['![图](a.png){: width="50%" #pic}', "![图](a.png)", ['{: width="50%" #pic}']],
  ["* 目录\n{:toc}\n\n正文", "\n\n正文", ["* 目录\n{:toc}"]],
  ["{::nomarkdown}正文{:/nomarkdown}", "正文", ["{::nomarkdown}", "{:/nomarkdown}"]],
  ["集合{:甲、乙}不变，{ : }也不变", "集合{:甲、乙}不变，{ : }也不变", []],
])("%s", (source, text, removed) => {
  expect(removeKramdownMarks(source, (held) => held)).toEqual({ text, count: removed.length, removed });
});
