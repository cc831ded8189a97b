import { parseRobotsTxt } from "./page/robots-txt.ts";
import type { PictureFacts } from "./picture-facts.ts";
import { checkPage, type Finding } from "./rules/check-page.ts";
import { type Edition, type Look, toLook } from "./rules/look.ts";

const site = "https://news.example";
const title = "央行下调存款准备金率";
const summary = "央行宣布下调存款准备金率零点五个百分点，释放资金约一万亿元。";

/** An article's page of which no place has anything to say. */
export const goodPage = `<!doctype html>
<html lang="zh-Hans">
<head><meta charset="utf-8">
<title>${title} - 大报</title>
<meta name="description" itemprop="description" content="${summary}">
<link rel="canonical" href="${site}/yaowen/2026/11/28/a.html">
<meta name="robots" content="max-image-preview:large">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${summary}">
<meta property="og:url" content="${site}/yaowen/2026/11/28/a.html">
<meta property="og:site_name" content="大报">
<meta property="og:locale" content="zh_CN">
<meta property="og:image" content="${site}/cards/00/card.png">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${title}">
<meta property="article:published_time" content="2026-11-28T08:00:00+08:00">
<meta property="article:modified_time" content="2026-11-28T09:00:00+08:00">
<meta property="article:section" content="要闻">
<meta property="article:tag" content="央行">
<meta property="article:tag" content="利率">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:image:alt" content="${title}">
<meta itemprop="name" content="${title}">
<meta itemprop="image" content="${site}/cards/00/card-square.png">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"${title}","image":["${site}/cards/00/card.png"],"datePublished":"2026-11-28T08:00:00+08:00","dateModified":"2026-11-28T09:00:00+08:00","author":{"@type":"Organization","name":"大报"}},{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"要闻","item":"${site}/yaowen/"},{"@type":"ListItem","position":2,"name":"${title}"}]}]}</script>
</head>
<body><h1>${title}</h1><p>${summary}</p><img src="/media/chart.png" width="800" height="450" alt=""></body>
</html>
`;

const png = (width: number, height: number, bytes = 90_000): PictureFacts => ({ bytes, form: "png", width, height });

/** Files of the edition in which the page stands. */
export type Files = Readonly<Record<string, PictureFacts | "page" | "no picture">>;

const files: Files = {
  "yaowen/2026/11/28/a.html": "page",
  "yaowen/2026/11/28/b.html": "page",
  "yaowen/index.html": "page",
  "cards/00/card.png": png(1200, 630),
  "cards/00/card-square.png": png(300, 300, 20_000),
  "media/chart.png": png(800, 450),
};

export type Change = {
  html?: (html: string) => string;
  files?: Files;
  robots?: string;
  url?: string;
  kind?: Look["kind"];
};

/** A good page with one change → exactly these faults, for exactly these places, as `told` has them. */
export type BrokenPage = [name: string, change: Change, expected: string[]];

export function lookAt({
  html = (same) => same,
  files: more = {},
  robots = "",
  url = site,
  kind = "page",
}: Change): Look {
  const all = new Map(Object.entries({ ...files, ...more }));
  const edition: Edition = {
    url,
    robots: parseRobotsTxt(robots),
    fileAt: (path) => [path.slice(1), `${path.slice(1)}index.html`].find((file) => all.has(file)),
    pictureIn: (file) => {
      const facts = all.get(file);
      return typeof facts === "object" ? facts : undefined;
    },
  };
  return toLook({
    path: "/yaowen/2026/11/28/a.html",
    file: "yaowen/2026/11/28/a.html",
    kind,
    html: html(goodPage),
    edition,
  });
}

export const findingsOf = (change: Change): Finding[] => checkPage(lookAt(change));

/** For a table: what is wrong, how bad it is, and for whom. */
export const told = (findings: readonly Finding[]): string[] =>
  findings.map(
    ({ level, rule, about, places }) => `${[level, rule, about].filter(Boolean).join(" ")}: ${places.join(", ")}`,
  );

/** Another value of a tag, by the attribute's value that names it; undefined: the tag is taken out. */
export const tag =
  (name: string, value?: string) =>
  (html: string): string => {
    const pattern = new RegExp(`<(?:meta|link)[^>]*"${name.replaceAll(".", "\\.")}"[^>]*>\\n`, "u");
    if (!pattern.test(html)) throw new Error(`The good page has no ${name}.`);
    return html.replace(pattern, (found) =>
      value === undefined ? "" : found.replace(/(?<=(?:content|href)=")[^"]*/u, () => value),
    );
  };

/** One more line in the head. */
export const withTag =
  (markup: string) =>
  (html: string): string =>
    html.replace("</head>", () => `${markup}\n</head>`);

/** Another text, where it stands. */
export const text =
  (from: string, to: string) =>
  (html: string): string => {
    if (!html.includes(from)) throw new Error(`The good page does not hold ${from}.`);
    return html.replaceAll(from, () => to);
  };
