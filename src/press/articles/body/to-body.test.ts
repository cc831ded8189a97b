import { expect, test } from "vitest";
import { PostError } from "../../rejection.ts";
import { cleanUps } from "../clean-ups/clean-ups.ts";
import { cpuMilliseconds } from "./cpu-time.fixture.ts";
import { makeBody } from "./to-body.fixture.ts";

const mixed = `> 某公司五日宣布新的产品计划。（某网）

&nbsp;<p>某公司五日宣布新的产品计划，扩产一倍。<br /></p>
 <p><strong>市场反应 </strong></p><center><img src="https://p.example/D1_w800h555.jpg" alt="Image" width="552"></center><p style="text-align:center;">图片来源：某公司</p><p>二</p><p class="em_media">（文章来源：某网）</p>

<http://n.example/news/1,2.html>

[返回东方新闻](//old.example/x/)｜[返回首页](//old.example/)`;

test("a post of the origin, whole", () => {
  const body = makeBody(mixed, "markdown");
  expect(body.html).toBe(
    '<p>某公司五日宣布新的产品计划，扩产一倍。</p><h2 id="s-1">市场反应</h2>' +
      '<figure><img src="https://p.example/D1_w800h555.jpg" alt="" width="800" height="555" loading="eager" fetchpriority="high" decoding="async" referrerpolicy="no-referrer">' +
      "<figcaption>图片来源：某公司</figcaption></figure><p>二</p>",
  );
  expect(body).toMatchObject({
    text: "某公司五日宣布新的产品计划，扩产一倍。\n市场反应\n图片来源：某公司\n二",
    firstPicture: { src: "https://p.example/D1_w800h555.jpg", alt: "", width: 800, height: 555 },
    pictures: 1,
    tables: 0,
    headings: 1,
    sourceName: "某网",
    sourceUrl: "http://n.example/news/1,2.html",
    digest: "某公司五日宣布新的产品计划。",
    categoryName: "东方新闻",
    companies: [],
    warnings: [],
  });
  expect(body.cleanUps.map(({ name, count }) => `${name} ${count}`)).toEqual([
    "wrappers 1",
    "footer-links 1",
    "original-link 1",
    "source-line 1",
    "repeated-digest 1",
    "picture-sizes 1",
    "figures 1",
    "pseudo-headings 1",
  ]);
});

test.each(cleanUps.map(([name]) => name))("%s can be switched off", (name) => {
  const off = makeBody(mixed, "markdown", { withoutCleanUps: new Set([name]) });
  expect(off.cleanUps.map((cleanUp) => cleanUp.name)).not.toContain(name);
});

test("the first picture that shows what the article says", () => {
  const chart =
    '<p><a href="http://q.example/1"><img src="https://webquoteklinepic.eastmoney.com/GetPic.aspx?nid=1" width="578" height="276"></a></p>';
  expect(makeBody(`${chart}<p>一</p>`).firstPicture).toBeUndefined();
  expect(makeBody(`${chart}<p>一</p><img src="https://p.example/a.png" alt="厂房">`)).toMatchObject({
    pictures: 2,
    firstPicture: { src: "https://p.example/a.png", alt: "厂房" },
  });
});

test("pictures: size of the file, the first in view eager, the others lazy", () => {
  const { html } = makeBody(
    '<p>一</p><p>二</p><img src="/img/local.png" width="100" height="90"><p>三</p><img src="//p.example/b.png">',
  );
  expect(html).toContain(
    '<img src="/media/0123456789.png" width="640" height="480" alt="" loading="eager" fetchpriority="high"',
  );
  expect(html).toContain('<img src="https://p.example/b.png" alt="" loading="lazy"');
  expect(makeBody(`${"<p>字</p>".repeat(3)}<img src="https://p.example/a.png">`).html).not.toContain("eager");
});

test.each<[what: string, html: string, left: string, line: number, message: string]>([
  [
    "no such picture",
    '<p>一</p>\n<p><img src="img/none.png" alt="图"></p><p>图：说明</p>',
    "<p>一</p><p>图：说明</p>",
    8,
    "The picture img/none.png cannot be shown",
  ],
  [
    "a dead link",
    '<p>一</p>\n\n<p><a href="../x/">二</a></p>',
    "<p>一</p><p>二</p>",
    9,
    "The link “二” to ../x/ leads nowhere",
  ],
  [
    "a script in a link",
    '<p><a href="javascript:x()">一</a></p>',
    "<p>一</p>",
    7,
    "The link “一” to javascript:x() leads nowhere",
  ],
  [
    "a frame",
    '<p>一</p>\n<iframe src="https://v.example/1"></iframe>',
    "<p>一</p>",
    8,
    "An <iframe> was left out, with what it shows: https://v.example/1",
  ],
  [
    "a video without https",
    '<p>一</p><video src="http://v.example/1.mp4"></video>',
    "<p>一</p>",
    7,
    "A <video> was left out",
  ],
])("warns of %s", (_what, html, left, line, message) => {
  const body = makeBody(html);
  expect(body.html).toBe(left);
  expect(body.warnings.map((warning) => warning.line)).toEqual([line]);
  expect(body.warnings[0]?.message).toContain(message);
});

test("warnings are bounded", () => {
  expect(makeBody('<a href="x">一</a>'.repeat(500)).warnings.length).toBe(20);
});

test("tables have a box to scroll in, named by their caption", () => {
  const { html, tables } = makeBody(
    "| 项目 | 额 |\n|:--|--:|\n| 甲 | 1 |\n\n<table><caption>表1 营收</caption><tr><td><table><tr><td>1</td></tr></table></td></tr></table>",
    "markdown",
  );
  expect(tables).toBe(3);
  expect(html).toBe(
    '<div role="region" tabindex="0" aria-label="表格"><table><thead><tr><th align="left">项目</th><th align="right">额</th></tr></thead><tbody><tr><td align="left">甲</td><td align="right">1</td></tr></tbody></table></div>' +
      '<div role="region" tabindex="0" aria-label="表1 营收"><table><caption>表1 营收</caption><tbody><tr><td><table><tbody><tr><td>1</td></tr></tbody></table></td></tr></tbody></table></div>',
  );
});

test("tables without a caption, or with the same one, are told apart", () => {
  const table = (caption: string) => `<table>${caption}<tr><td>1</td></tr></table>`;
  const same = table("<caption>营收</caption>");
  const { html } = makeBody(table("") + same + table("<caption> </caption>") + same, "html");
  const names = [...html.matchAll(/aria-label="([^"]+)"/gu)].map(([, name]) => name);
  expect(names).toEqual(["表格", "营收", "表格 2", "营收 2"]);
});

test("white space that no page shows is not printed", () => {
  expect(
    makeBody(
      "<p>　　第一段，\n 接着写。</p>\n\n<ul>\n <li> 一 </li>\n</ul>\n<p>a\nb <b> c</b></p>\n<pre> x\n  y </pre>",
    ).html,
  ).toBe('<p>第一段，接着写。</p><ul><li>一</li></ul><p>a b <b> c</b></p><pre tabindex="0"> x\n  y </pre>');
});

test.each<[what: string, text: string, reason: string]>([
  ["no text", " \n\n", "The post has no text."],
  ["nothing left", "<script>alert(1)</script><!-- -->", "Nothing of the text is left to show after cleaning."],
  ["too many elements", "<b></b>".repeat(10_001), "The text has more than 10000 elements."],
  ["20,000 elements inside each other", "<div>".repeat(20_000), "The text has more than 10000 elements."],
  ["too many tags", `字${"</b>".repeat(40_001)}`, "The text has more than 40000 tags."],
  ["too long", "长".repeat(1_000_001), "The text is longer than 1000000 characters."],
  ["Markdown nested too deep", `${">".repeat(2000)}字`, "Quotations and lists are nested more than 90 levels deep."],
])("%s: refused with a reason and a remedy", (_what, text, reason) => {
  const start = cpuMilliseconds();
  let caught: unknown;
  try {
    makeBody(text, "markdown");
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(PostError);
  expect(caught).toMatchObject({ message: reason, line: 7 });
  expect(cpuMilliseconds() - start).toBeLessThan(1000);
});

test.each<[what: string, html: string]>([
  ["9,000 elements inside each other", "<div>".repeat(9000)],
  ["unclosed emphasis", "<p><b>字".repeat(100)],
  ["lists", "<ul><li>".repeat(4500)],
  ["inline elements with stray ends", `${"<i>".repeat(9000)}字${"</u>".repeat(20_000)}`],
  ["tables", "<table><tr><td>".repeat(2000)],
  ["links around tables", "<a href=https://a.example><table>".repeat(1000)],
  ["attributes", `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}`).join(" ")}>字`],
])("%s: flattened, in under a second", (_what, html) => {
  const start = cpuMilliseconds();
  const body = makeBody(`${html}<p>最后</p>`);
  expect(cpuMilliseconds() - start).toBeLessThan(1000);
  expect(body.text).toContain("最后");
  expect(/(?:<(?:div|i|ul|li)>){257}/u.test(body.html)).toBe(false);
});
