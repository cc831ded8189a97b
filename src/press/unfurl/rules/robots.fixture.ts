import { type BrokenPage, tag, text, withTag } from "../good-page.fixture.ts";

const search = "google, bing, baidu";

/** Of what search robots and the rest of them read. */
export const brokenForRobots: BrokenPage[] = [
  ["no leave for large previews", { html: tag("robots") }, ["info previews-small: google"]],
  [
    "all robots kept out",
    { robots: "User-agent: *\nDisallow: /\n" },
    [
      "error page-blocked: x, telegram, whatsapp, slack, google, bing, baidu",
      "error picture-blocked: x, telegram, whatsapp, slack, google, bing",
      "error picture-blocked: baidu",
    ],
  ],
  [
    "X's robot kept from pictures",
    { robots: "User-agent: Twitterbot\nDisallow: /cards/\n" },
    ["error picture-blocked: x"],
  ],
  [
    "Slack's robot kept from pages",
    { robots: "User-agent: Slackbot\nDisallow: /yaowen/\n" },
    ["warning page-blocked: slack"],
  ],
  [
    "Google's robot for pictures kept out",
    { robots: "User-agent: Googlebot-Image\nDisallow: /\n" },
    ["error picture-blocked: google"],
  ],
  ["noindex", { html: tag("robots", "noindex") }, [`error page-noindex: ${search}`]],
  [
    "noindex for one",
    { html: withTag(`<meta name="bingbot" content="NOINDEX, follow">`) },
    ["error page-noindex: bing"],
  ],
  ["noindex on a short link's page", { kind: "short", html: tag("robots", "noindex") }, []],
  ["JSON-LD cut short", { html: text(`"}]}]}</script>`, "</script>") }, ["error structured-broken: google, bing"]],
  ["no NewsArticle", { html: text("NewsArticle", "WebPage") }, ["warning structured-missing: google"]],
  ["no NewsArticle on a short link's page", { kind: "short", html: text("NewsArticle", "WebPage") }, []],
  [
    "a NewsArticle without headline, author and picture",
    {
      html: (html) =>
        html
          .replace(/"headline":"[^"]*",/u, "")
          .replace(/"image":\[[^\]]*\],/u, "")
          .replace(/,"author":\{[^}]*\}/u, ""),
    },
    ["warning structured-incomplete: google"],
  ],
  [
    "breadcrumbs without an address",
    { html: text(`,"item":"https://news.example/yaowen/"`, "") },
    ["error crumbs-incomplete: google"],
  ],
  [
    "breadcrumbs of one",
    { html: (html) => html.replace(/,\{"@type":"ListItem","position":2[^}]*\}/u, "") },
    ["error crumbs-incomplete: google"],
  ],
  [
    "a day that is none",
    { html: tag("article:published_time", "2026-02-30T08:00:00+08:00") },
    ["error time-broken: open-graph"],
  ],
  [
    "a time in words",
    { html: text(`"dateModified":"2026-11-28T09:00:00+08:00"`, `"dateModified":"今天九点"`) },
    ["error time-broken: google"],
  ],
  [
    "a time without its zone",
    { html: tag("article:modified_time", "2026-11-28T23:00:00") },
    ["warning time-without-zone: open-graph"],
  ],
  [
    "a change before the publication",
    { html: tag("article:modified_time", "2026-11-27T09:00:00+08:00") },
    ["warning times-reversed: open-graph"],
  ],
];
