import { type BrokenPage, tag, text } from "../good-page.fixture.ts";

const search = "google, bing, baidu";
const sharers = "open-graph, weibo, feishu, x, telegram, whatsapp, slack";

/** Of addresses. */
export const brokenAddresses: BrokenPage[] = [
  ["no canonical address", { html: tag("canonical") }, [`warning no-canonical: ${search}`]],
  [
    "a canonical address that is not absolute",
    { html: tag("canonical", "/yaowen/2026/11/28/a.html") },
    [`error address-not-absolute: ${search}`, `warning addresses-differ: open-graph, ${search}`],
  ],
  [
    "an og:url of another site",
    { html: tag("og:url", "https://old.example/yaowen/2026/11/28/a.html") },
    ["warning address-elsewhere: open-graph, whatsapp, weibo", `warning addresses-differ: open-graph, ${search}`],
  ],
  [
    "an og:url at which there is nothing",
    { html: tag("og:url", "https://news.example/gone.html") },
    ["error address-lost: open-graph, whatsapp, weibo", `warning addresses-differ: open-graph, ${search}`],
  ],
  [
    "both addresses another page's",
    { html: text("/28/a.html", "/28/b.html") },
    [`warning address-not-own: ${search}`, "warning address-not-own: open-graph, whatsapp, weibo"],
  ],
  [
    "both addresses another page's, on a short link's page",
    { kind: "short", html: text("/28/a.html", "/28/b.html") },
    [],
  ],
  [
    "a short link's page whose article is gone",
    { kind: "short", html: text("/28/a.html", "/28/c.html") },
    [`error address-lost: ${search}`, "error address-lost: open-graph, whatsapp, weibo"],
  ],
  [
    "a site without an address",
    { url: "", html: text("https://news.example/", "/") },
    [
      `error address-not-absolute: ${search}`,
      "error address-not-absolute: open-graph, whatsapp, weibo",
      `error picture-not-absolute: ${sharers}`,
      "error picture-not-absolute: wechat, qq",
      "error picture-not-absolute: google, bing",
    ],
  ],
];
