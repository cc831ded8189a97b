import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { PostBody } from "../../post.ts";
import { toVisible, toVisibleOfPost, without } from "./read-visible-text.fixture.ts";
import type { Body } from "./to-body.ts";
import { makeBody } from "./to-body.fixture.ts";

const root = join(import.meta.dirname, "../../../..");
// The hostile posts are not among them: HTML that only the standard's parser reads as browsers do has no independent reader.
const folders = [
  "../shared/corpus/finews",
  "../shared/corpus/seed",
  "content/_posts",
  "e2e/site/_posts/ordinary",
  "e2e/site/_posts/odd",
];

function readBody(file: string): Pick<PostBody, "format" | "text"> {
  const bytes = readFileSync(file);
  const encoding = bytes.toString("utf8").includes("\uFFFD") ? "gb18030" : "utf-8";
  const whole = new TextDecoder(encoding).decode(bytes).replace(/^\s+(?=---)/u, "");
  const text = whole.replace(/^---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/u, "");
  return { format: file.endsWith(".html") ? "html" : "markdown", text };
}

/** What the page shows, and what it should: the text of the source without what the clean-ups say they took. */
function compare(
  source: Pick<PostBody, "format" | "text">,
  body: Pick<Body, "html" | "cleanUps">,
): { shown: string; wanted: string | undefined } {
  const removed = body.cleanUps.flatMap((cleanUp) => cleanUp.removed);
  return { shown: toVisible(body.html), wanted: without(toVisibleOfPost(source), removed) };
}

for (const folder of folders) {
  const path = join(root, folder);
  test.runIf(existsSync(path))(`every post of ${folder} keeps its text`, () => {
    const files = globSync("**/*.{md,markdown,html}", { cwd: path });
    expect(files.length).toBeGreaterThan(0);
    for (const file of files.toSorted()) {
      const source = readBody(join(path, file));
      if (source.text.trim() === "") continue;
      const { shown, wanted } = compare(source, makeBody(source.text, source.format));
      expect(shown, file).toBe(wanted);
    }
  });
}

test.each<[what: string, text: string, format: PostBody["format"]]>([
  [
    "a footer and a source",
    "> 摘要摘要摘要摘要。（某网）\n\n<p>摘要摘要摘要摘要。</p><p>二</p><p>（文章来源：某网）</p>\n\n<http://n.example/1>\n\n[返回某某](../x/)｜[返回首页](../)",
    "markdown",
  ],
  [
    "cut words",
    '<p>某<span id="bk_90.BK0001"><a class="keytip" data-code="90,BK0001" href="x">证券</a></span>报 5<6，7>6</p>',
    "html",
  ],
  [
    "Liquid",
    "一 {% include x.html %} {{ page.title }} {% raw %}{{ 二 }}{% endraw %} {{ site.url }} 三\n{:.x}",
    "markdown",
  ],
  [
    "code",
    "一\n\n{% highlight js %}\nlet a = 1;\n{% endhighlight %}\n\n    indented\n\n```js\nfenced {:.x}\n```",
    "markdown",
  ],
  ["shares", "*ST甲和*ST乙跌停，S*ST丙复牌", "markdown"],
  ["labels", "一\n\n[快讯]: 涨停", "markdown"],
  ["loose nesting", "<div>一<p>二</div>三<table><tr><td>四<form>五</table>六<b><p>七</b>八", "html"],
  ["deep nesting", `${"<div>".repeat(900)}一${"</div>".repeat(400)}二<table><tr><td>三</td></tr></table>`, "html"],
  ["deep tables", `${"<table><tr><td>".repeat(300)}一${"</td></tr></table>二".repeat(300)}`, "html"],
  [
    "unsafe elements",
    "<p>一</p><svg><text>图</text></svg><object>后备</object><script>x</script><select><option>二</select>",
    "html",
  ],
  ["hidden text", '<p style="display:none">密</p><p>明</p>', "html"],
])("%s", (_what, text, format) => {
  const { shown, wanted } = compare({ text, format }, makeBody(text, format));
  expect(shown).toBe(wanted);
  expect(shown).not.toBe("");
});

test("the proof fails when text is lost, changed or taken away unsaid", () => {
  const source = { format: "html" as const, text: "<p>一二三</p><p>四五六</p><p>返回首页</p>" };
  const cleanUps = [{ name: "footer-links", count: 1, removed: ["返回首页"] }];
  const isKept = (html: string, said = cleanUps) => {
    const { shown, wanted } = compare(source, { html, cleanUps: said });
    return shown === wanted;
  };
  expect(isKept("<p>一二三</p><p>四五六</p>")).toBe(true);
  expect(isKept("<p>一二三</p>")).toBe(false);
  expect(isKept("<p>一二三</p><p>四五五</p>")).toBe(false);
  expect(isKept("<p>四五六</p><p>一二三</p>")).toBe(false);
  expect(isKept("<p>一二三</p><p>四五六</p>", [])).toBe(false);
  expect(isKept("<p>一二三</p><p>四五六</p>", [{ name: "x", count: 1, removed: ["没有的字"] }])).toBe(false);
});
