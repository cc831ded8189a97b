import { type BrokenPage, tag } from "../good-page.fixture.ts";

const title = "央行下调存款准备金率";
const allTitles = (to: string) => (html: string) =>
  html.replaceAll(`content="${title}"`, () => `content="${to}"`).replace(`<title>${title}`, () => `<title>${to}`);
const allDescriptions = (to: string) => (html: string) =>
  html.replaceAll(/(?<=description"[^>]* content=")[^"]*/gu, () => to);

/** Of texts that are cut, or are no plain text. */
export const brokenTexts: BrokenPage[] = [
  [
    "a title of 90 characters",
    { html: allTitles("数".repeat(90)) },
    ["warning title-cut: wechat", "warning title-cut: x", "warning title-cut: baidu"],
  ],
  [
    "a title that X shows whole, and WeChat and Baidu do not",
    { html: allTitles("数".repeat(40)) },
    ["warning title-cut: wechat", "warning title-cut: baidu"],
  ],
  [
    "a title that fits, but not with the site's name",
    { html: allTitles("数".repeat(30)) },
    ["warning title-cut: baidu"],
  ],
  [
    "a description of 120 characters",
    { html: allDescriptions("数".repeat(120)) },
    ["info description-cut: wechat, baidu", "info description-cut: whatsapp"],
  ],
  [
    "a description of 201 characters",
    { html: tag("og:description", "a".repeat(201)) },
    [
      "info description-cut: wechat",
      "info description-cut: x",
      "info description-cut: whatsapp",
      "warning tags-differ: open-graph",
    ],
  ],
  [
    "a title with markup",
    { html: tag("og:title", "&lt;b&gt;央行&lt;/b&gt;") },
    [
      "warning text-markup: open-graph, wechat, weibo, feishu, x, telegram, whatsapp, slack",
      "warning tags-differ: open-graph",
    ],
  ],
  [
    "a description that was escaped twice",
    { html: tag("description", "标普 &amp;amp; 道指") },
    ["warning text-markup: google, bing, baidu", "warning text-markup: qq", "warning tags-differ: open-graph"],
  ],
  [
    "a description in Markdown",
    { html: allDescriptions("见 [公告](https://a.example/) 全文") },
    [
      "warning text-markup: qq",
      "warning text-markup: google, bing, baidu",
      "warning text-markup: open-graph, wechat, weibo, feishu, x, telegram, whatsapp, slack",
    ],
  ],
  [
    "a description in two lines",
    { html: tag("og:description", "央行\n降准") },
    [
      "warning text-line-break: open-graph, wechat, weibo, feishu, x, telegram, whatsapp, slack",
      "warning tags-differ: open-graph",
    ],
  ],
];
