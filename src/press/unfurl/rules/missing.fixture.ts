import { type BrokenPage, tag, text } from "../good-page.fixture.ts";

const title = "央行下调存款准备金率";

/** Of pages that lack something. */
export const whatIsMissing: BrokenPage[] = [
  [
    "no title at all",
    {
      html: (html) =>
        html.replace(/<title>.*<\/title>\n/u, "").replaceAll(/<meta[^>]*"(?:og:title|name)"[^>]*>\n/gu, ""),
    },
    [
      "error missing-tag og:title: open-graph, weibo, whatsapp",
      "warning wanted-tag itemprop:name: qq",
      "warning no-title: wechat",
      "warning no-title: qq",
      "warning no-title: feishu, telegram, slack",
      "error no-title: x",
      "error no-title: google, bing",
      "error no-title: baidu",
    ],
  ],
  ["no title for search robots", { html: text(`<title>${title} - 大报</title>`, "") }, ["error no-title: baidu"]],
  [
    "an empty og:title",
    { html: tag("og:title", " ") },
    ["error missing-tag og:title: open-graph, weibo, whatsapp", "error no-title: x"],
  ],
  ["no og:type", { html: tag("og:type") }, ["error missing-tag og:type: open-graph, weibo"]],
  ["no og:url", { html: tag("og:url") }, ["error missing-tag og:url: open-graph, weibo, whatsapp"]],
  ["no og:site_name", { html: tag("og:site_name") }, ["warning wanted-tag og:site_name: open-graph"]],
  ["no og:locale", { html: tag("og:locale") }, ["warning wanted-tag og:locale: open-graph"]],
  ["no og:image:alt", { html: tag("og:image:alt") }, ["warning wanted-tag og:image:alt: open-graph"]],
  ["no twitter:image:alt", { html: tag("twitter:image:alt") }, ["info optional-tag twitter:image:alt: x"]],
  ["no twitter:card", { html: tag("twitter:card") }, ["error missing-tag twitter:card: x"]],
  ["no itemprop=image", { html: tag("image") }, ["warning wanted-tag itemprop:image: qq"]],
  [
    "no published time",
    { html: tag("article:published_time") },
    ["warning wanted-tag article:published_time: open-graph"],
  ],
  [
    "no published time for search either",
    { html: (html) => tag("article:published_time")(html).replace(/"datePublished":"[^"]*",/u, "") },
    [
      "warning wanted-tag article:published_time: open-graph",
      "warning no-published-time: baidu",
      "warning structured-incomplete: google",
    ],
  ],
  [
    "no og:description",
    { html: tag("og:description") },
    [
      "error missing-tag og:description: weibo, whatsapp",
      "warning wanted-tag og:description: open-graph",
      "warning no-description: x",
    ],
  ],
  [
    "no meta description",
    { html: tag("description") },
    ["warning wanted-tag itemprop:description: qq", "warning no-description: google, baidu"],
  ],
  [
    "no og:image",
    { html: (html) => html.replaceAll(/<meta property="og:image[^>]*>\n/gu, "") },
    [
      "error missing-tag og:image: open-graph, whatsapp",
      "warning no-picture: x",
      "warning no-picture: telegram, slack",
    ],
  ],
];
