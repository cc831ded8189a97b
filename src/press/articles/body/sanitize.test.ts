import { expect, test } from "vitest";
import { makeBody } from "./to-body.fixture.ts";

const link = (href: string, text: string) =>
  `<p><a href="${href}" rel="noopener noreferrer nofollow">${text}</a>字</p>`;
const img = (attributes: string) =>
  `<figure><img ${attributes} loading="eager" fetchpriority="high" decoding="async" referrerpolicy="no-referrer"></figure><p>字</p>`;

test.each<[html: string, safe: string]>([
  ["<p>字<script>alert(1)</script></p>", "<p>字</p>"],
  ["<p>字</p><scr<script>ipt>alert(1)</script>", "<p>字</p><p>ipt&gt;alert(1)</p>"],
  ['<p onclick="alert(1)" style="position:fixed" class="x" id="y">字</p>', "<p>字</p>"],
  [
    '<p>字<img src="https://p.example/a.png" onerror="alert(1)"></p>',
    '<p>字<img src="https://p.example/a.png" alt="" loading="eager" fetchpriority="high" decoding="async" referrerpolicy="no-referrer"></p>',
  ],
  ['<a href="javascript:alert(1)">一</a>字', "<p>一字</p>"],
  ['<a href="jav&#x09;ascript:alert(1)">一</a>字', "<p>一字</p>"],
  ['<a href=" &#14; javascript:alert(1)">一</a>字', "<p>一字</p>"],
  ['<a href="&#106;avascript:alert(1)">一</a>字', "<p>一字</p>"],
  ['<a href="data:text/html;base64,PHNjcmlwdD4=">一</a>字', "<p>一字</p>"],
  ['<a href="weixin://x">一</a>字', "<p>一字</p>"],
  [
    '<a href="//a.example" rel="opener" target="_blank" ping="https://t.example">一</a>字',
    link("https://a.example/", "一"),
  ],
  [
    '<a href="https://a.example/?utm_source=t&amp;b=1" data-market="x&quot;">一</a>字',
    link("https://a.example/?b=1", "一"),
  ],
  [
    '<a name="x">一</a><a href="https://a.example/">二<a href="https://b.example/">三</a></a>',
    '<p>一<a href="https://a.example/" rel="noopener noreferrer nofollow">二</a><a href="https://b.example/" rel="noopener noreferrer nofollow">三</a></p>',
  ],
  [
    '<img src="https://p.example/a.png" srcset="https://t.example/b 2x" alt="图" usemap="#m"><p>字</p>',
    img('src="https://p.example/a.png" alt="图"'),
  ],
  ['<img src="javascript:alert(1)">字', "<p>字</p>"],
  [
    '<img src="data:image/svg+xml,<svg onload=alert(1)>" data-src="https://p.example/a.png"><p>字</p>',
    img('src="https://p.example/a.png" alt=""'),
  ],
  ["<svg onload=alert(1)><text>图中</text></svg>字", "<p>字</p>"],
  ["<svg><p>字</p></svg>", "<p>字</p>"],
  ["<math><mtext><script>alert(1)</script></mtext></math>字", "<p>字</p>"],
  ["<template><script>alert(1)</script><p>密</p></template>字", "<p>字</p>"],
  [
    '<meta http-equiv="refresh" content="0;url=//evil.example"><base href="//evil.example"><link rel="stylesheet" href="//evil.example">字',
    "<p>字</p>",
  ],
  [
    '<form action="//evil.example" id="document"><input name="cookie" value="v"><button formaction="javascript:x">按</button></form>字',
    "<p>按</p><p>字</p>",
  ],
  [
    '<style>@import url(//evil.example)</style>字<style><!--</style><img title="--><img src=x onerror=alert(1)>"></style>',
    "<p>字</p>",
  ],
  ['<iframe src="https://v.example/1"></iframe>字', "<p>字</p>"],
  ['<object data="https://v.example/1">后备</object><embed src="https://v.example/2">字', "<p>字</p>"],
  [
    '<video src="https://v.example/a.mp4" poster="javascript:x" autoplay onplay="x">不支持</video>字',
    '<p><video src="https://v.example/a.mp4" controls="" preload="none"></video>字</p>',
  ],
  [
    '<video autoplay><source src="//v.example/a.mp4" onerror="x"></video>字',
    '<p><video src="https://v.example/a.mp4" controls="" preload="none"></video>字</p>',
  ],
  ['<audio src="http://v.example/a.mp3"></audio>字', "<p>字</p>"],
  ["<marquee onstart=alert(1)>走</marquee>字<blink>闪</blink>", "<p>走字闪</p>"],
  ["<constructor>一</constructor><a:__proto__ x=1>二</a:__proto__>", "<p>一二</p>"],
  ["<h1 id=s-9>题</h1><p>字</p>", '<h2 id="s-1">题</h2><p>字</p>'],
  ["<xmp><b>示例</b></xmp>字", "<div>&lt;b&gt;示例&lt;/b&gt;</div><p>字</p>"],
  ["<textarea><img src=x onerror=alert(1)></textarea>字", "<p>&lt;img src=x onerror=alert(1)&gt;字</p>"],
  ["<plaintext><b>字", "<div>&lt;b&gt;字</div>"],
  ["<p>一&#0;二&#x8;三&#xFFFE;四\u0007</p>", "<p>一\uFFFD二三四</p>"],
  [
    "<li>孤</li><td>格</td><figcaption>注</figcaption><ruby>汉<rt>hàn</rt></ruby><rt>x</rt>",
    "<div>孤</div><p>格</p><div>注</div><p><ruby>汉<rt>hàn</rt></ruby>x</p>",
  ],
  ["<pre>\n\n  a\n b</pre>", '<pre tabindex="0">  a\n b</pre>'],
  [
    "<table><tr><td colspan=2 bgcolor=red rowspan=0 style='text-align:right'>1</table>",
    '<div role="region" tabindex="0" aria-label="表格"><table><tbody><tr><td colspan="2" align="right">1</td></tr></tbody></table></div>',
  ],
])("%s", (html, safe) => {
  expect(makeBody(html).html).toBe(safe);
});
