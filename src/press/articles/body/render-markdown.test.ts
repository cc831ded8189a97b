import { expect, test } from "vitest";
import { cpuMilliseconds } from "./cpu-time.fixture.ts";
import { PostError } from "../../rejection.ts";
import { renderMarkdown } from "./render-markdown.ts";

test.each<[what: string, markdown: string, html: string]>([
  ["bold beside Chinese punctuation", "**“某某”**是", "<p><strong>“某某”</strong>是</p>\n"],
  [
    "HTML up to an empty line is not Markdown",
    "<p>*一*</p>\n <p>_二_</p>\n\n*三*",
    "<p>*一*</p>\n <p>_二_</p>\n<p><em>三</em></p>\n",
  ],
  ["a label is text", "[注]: 以下为预测\n[^1]: 见公告", "<p>[注]: 以下为预测</p>\n<p>[^1]: 见公告</p>\n"],
  [
    "a definition is none",
    '[公告][1]\n\n[1]: https://a.example/ "题"',
    '<p><a href="https://a.example/" title="题">公告</a></p>\n',
  ],
  ["addresses stay for the sanitizer", "[一](javascript:x)", '<p><a href="javascript:x">一</a></p>\n'],
  [
    "an autolink shows its address as written",
    "<http://a.example/%E4%B8%80>",
    '<p><a href="http://a.example/%E4%B8%80">http://a.example/%E4%B8%80</a></p>\n',
  ],
  ["an empty one is text", "<>", "<p>&lt;&gt;</p>\n"],
  ["struck out", "~~一~~", "<p><s>一</s></p>\n"],
  [
    "ninety quotations deep",
    `${">".repeat(90)} 一`,
    `${"<blockquote>\n".repeat(90)}<p>一</p>\n${"</blockquote>\n".repeat(90)}`,
  ],
])("%s", (_what, markdown, html) => {
  expect(renderMarkdown(markdown, 1)).toBe(html);
});

test("what is nested deeper is refused, not lost", () => {
  expect(() => renderMarkdown(`一\n\n${">".repeat(5000)} 二`, 8)).toThrow(PostError);
  expect(() => renderMarkdown(`${"- ".repeat(500)} 二`, 8)).toThrow(PostError);
});

// CommonMark's own pathological inputs (commonmark.js, test/test.js), at the sizes that others fail at.
const size = 5000;
test.each<[what: string, input: string]>([
  ["nested emphasis", "*a **a ".repeat(size) + "b" + " a** a*".repeat(size)],
  ["closers without openers", "a_ ".repeat(size)],
  ["openers without closers", "_a ".repeat(size)],
  ["link closers", "a]".repeat(size)],
  ["link openers", "[a".repeat(size)],
  ["link openers and emphasis closers", "[ a_".repeat(size)],
  ["unlike openers and closers", "*_".repeat(size)],
  ["brackets", "[](".repeat(size)],
  ["nested brackets", `${"[".repeat(size)}a${"]".repeat(size)}`],
  ["pictures", "![![".repeat(size)],
  ["backslashes", "\\".repeat(size)],
  ["backticks of all lengths", Array.from({ length: 700 }, (_, index) => `e${"`".repeat(index)}`).join("")],
  ["unclosed comments", "<!--".repeat(size)],
  ["unclosed instructions", "<?".repeat(size)],
  ["unclosed declarations", "<!A ".repeat(size)],
  ["unclosed tags", '<a b="'.repeat(size)],
  ["unclosed links", "[a](<b".repeat(size)],
  ["tabs", `- ${" \t".repeat(size)}a`],
  ["struck openers", "~~a ".repeat(size)],
  ["table cells", `${"|a".repeat(2000)}\n${"|-".repeat(2000)}\n${"|b\n".repeat(1000)}`],
])("%s: under a second", (_what, input) => {
  const start = cpuMilliseconds();
  expect(renderMarkdown(input, 1)).not.toBe("");
  expect(cpuMilliseconds() - start).toBeLessThan(1000);
});
