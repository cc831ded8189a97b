import { expect, test } from "vitest";
import { removeHiddenParagraphs } from "./hidden-paragraphs.ts";
import { tryCleanUp } from "./try-clean-up.fixture.ts";

test.each<[html: string, left: string, count: number, removed: string[]]>([
  [
    '<p style="display:none;height:1px;overflow:hidden;"><br /></p><!-- Img_Start --><p>一</p><!-- Img_End -->',
    "<p>一</p>",
    1,
    [],
  ],
  ['<p>一</p><div style="color:red; DISPLAY : none">暗<p>语</p></div>', "<p>一</p>", 1, ["暗语"]],
  ['<div hidden>甲<p style="display:none">乙</p>丙</div><p>一</p>', "<p>一</p>", 1, ["甲乙丙"]],
  ["<p>一</p><p hidden>密</p>", "<p>一</p>", 1, ["密"]],
  ["<p>一</p><p>&nbsp;</p><p><br></p><p><span>　</span></p><h3> </h3>", "<p>一</p>", 4, []],
  [
    '<p><img src="a.png"></p><p><a href="/x"><img src="b.png"></a></p>',
    '<p><img src="a.png"></p><p><a href="/x"><img src="b.png"></a></p>',
    0,
    [],
  ],
  [
    "<table><tbody><tr><td></td><td>1</td></tr></tbody></table>",
    "<table><tbody><tr><td></td><td>1</td></tr></tbody></table>",
    0,
    [],
  ],
  [
    '<p style="display:block">一</p><p data-x="display:none">二</p>',
    '<p style="display:block">一</p><p data-x="display:none">二</p>',
    0,
    [],
  ],
])("%s", (html, left, count, removed) => {
  expect(tryCleanUp(removeHiddenParagraphs, html)).toEqual({ html: left, count, removed });
});
