import { expect, test } from "vitest";
import { toPlainText } from "./plain-text.ts";

test.each([
  ["涨：“好”！", "涨：“好”！"],
  [" a\n b\t", "a b"],
  ["A&amp;B &lt;C&gt; &#x27;D&#39; AT&T", "A&B <C> 'D' AT&T"],
  ["<b>粗</b>体<br>下一行", "粗体 下一行"],
  ["<p>一</p><p>二</p>", "一 二"],
  ["PE<10倍", "PE<10倍"],
  ["净利率<LPR>以下", "净利率<LPR>以下"],
  ["利率<LPR", "利率<LPR"],
  ["<script>alert(1)</script>好", "好"],
  ["<img src=x onerror=alert(1)>好", "好"],
  ["<svg onload=alert(1)>", "<svg onload=alert(1)>"],
  ["好<!-- 无 -->", "好"],
  ["全角\u3000空格", "全角\u3000空格"],
  ["甲&#1;乙&#xFDD0;丙&#x1FFFE;丁", "甲乙丙丁"],
  ["", ""],
])("%s", (html, text) => {
  expect(toPlainText(html)).toBe(text);
});
