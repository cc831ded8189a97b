import { type BrokenPage, tag, text, withTag } from "../good-page.fixture.ts";

const title = "央行下调存款准备金率";

/** Of tags that are out of sight or at odds. */
export const brokenTags: BrokenPage[] = [
  [
    "a tag in the body",
    {
      html: (html) =>
        html
          .replace(/<meta property="og:url"[^>]*>\n/u, "")
          .replace("<h1>", `<meta property="og:url" content="https://news.example/yaowen/2026/11/28/a.html"><h1>`),
    },
    ["error tag-in-body og:url: open-graph"],
  ],
  [
    "a picture in the head, which closes it",
    { html: text(`<meta property="og:locale"`, `<img src="/media/chart.png" alt=""><meta property="og:locale"`) },
    "og:locale og:image og:image:type og:image:width og:image:height og:image:alt article:published_time article:modified_time article:section article:tag twitter:card twitter:image:alt"
      .split(" ")
      .map((name) => `error tag-in-body ${name}: open-graph`),
  ],
  [
    "40 kB of styles before the tags",
    { html: text("<title>", `<style>${"a{}".repeat(14_000)}</style><title>`) },
    ["warning tag-unseen: slack"],
  ],
  [
    "400 kB of styles before the tags",
    { html: text("<title>", `<style>${"a{}".repeat(140_000)}</style><title>`) },
    ["error tag-unseen: whatsapp", "warning tag-unseen: slack"],
  ],
  [
    "two titles for sharing",
    { html: withTag(`<meta property="og:title" content="另一个">`) },
    ["warning tag-twice: open-graph"],
  ],
  ["the same tag twice", { html: withTag(`<meta property="og:title" content="${title}">`) }, []],
  [
    "another title for X",
    { html: withTag(`<meta name="twitter:title" content="另一个">`) },
    ["warning tags-differ: open-graph"],
  ],
  [
    "an og tag by name",
    { html: text(`property="og:locale"`, `name="og:locale"`) },
    ["warning tag-attribute og:locale: open-graph"],
  ],
  ["a kind of card that is none", { html: tag("twitter:card", "large") }, ["error card-kind: x"]],
  ["a locale of another form", { html: tag("og:locale", "zh-Hans") }, ["warning locale-form: open-graph"]],
  [
    "an encoding that comes late",
    {
      html: (html) =>
        text(
          `<meta charset="utf-8">\n`,
          "",
        )(html).replace("<title>", `<meta name="x" content="${"x".repeat(1024)}">\n<meta charset="utf-8">\n<title>`),
    },
    ["warning charset-late: open-graph"],
  ],
  ["no encoding", { html: text(`<meta charset="utf-8">\n`, "\n") }, ["warning charset-late: open-graph"]],
  ["another encoding", { html: text(`charset="utf-8"`, `charset="gbk"`) }, ["warning charset-late: open-graph"]],
  [
    "a page that sends readers on",
    { html: withTag(`<meta http-equiv="refresh" content="0; url=/">`) },
    ["warning page-refreshes: open-graph"],
  ],
  [
    "a short link's page that sends readers on",
    { kind: "short", html: withTag(`<meta http-equiv="refresh" content="0; url=/">`) },
    [],
  ],
];
