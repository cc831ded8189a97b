import { expect, test } from "vitest";
import { tryCleanUp } from "./try-clean-up.fixture.ts";
import { removeWrappers } from "./wrappers.ts";

test.each<[html: string, expected: string]>([
  ["<p><span style='x'>一<font color=red>二</font></span>三</p>", "<p>一二三</p>"],
  ['<center><img src="a.png"></center>', '<p align="center"><img src="a.png"></p>'],
  ["<div>一</div><div>二</div>", "<p>一</p><p>二</p>"],
  ["<section><section><p>一</p></section>二<b>三</b><p>四</p></section>", "<p>一</p><p>二<b>三</b></p><p>四</p>"],
  ["<span><p>一</p>二</span>", "<p>一</p><p>二</p>"],
  ["<ul><li><div>一</div></li><li><p>二</p></li></ul>", "<ul><li>一</li><li>二</li></ul>"],
  ["<ul><li><p>一</p><p>二</p></li></ul>", "<ul><li><p>一</p><p>二</p></li></ul>"],
  [
    "<table><tbody><tr><td><p>1</p></td><td><div align=center><span>2</span></div></td></tr></tbody></table>",
    "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
  ],
  ["<blockquote><p>一</p></blockquote>", "<blockquote><p>一</p></blockquote>"],
])("%s", (html, expected) => {
  expect(tryCleanUp(removeWrappers, html).html).toBe(expected);
});
