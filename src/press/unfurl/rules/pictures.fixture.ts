import { type BrokenPage, type Change, tag, text } from "../good-page.fixture.ts";

const sharers = "open-graph, weibo, feishu, x, telegram, whatsapp, slack";
const png = { bytes: 90_000, form: "png", width: 1200, height: 630 } as const;
const card = "https://news.example/cards/00/card.png";
const square = "https://news.example/cards/00/card-square.png";
const withCard = (facts: object): Change => ({ files: { "cards/00/card.png": { ...png, ...facts } } });

/** Of pictures. */
export const brokenPictures: BrokenPage[] = [
  [
    "a picture that is not absolute",
    { html: text(`content="${card}"`, `content="/cards/00/card.png"`) },
    [`error picture-not-absolute: ${sharers}`],
  ],
  [
    "a picture without a scheme",
    { html: text(`content="${card}"`, `content="//news.example/cards/00/card.png"`) },
    [`error picture-not-absolute: ${sharers}`],
  ],
  [
    "a picture by http",
    { html: text(`content="${card}"`, `content="http://news.example/cards/00/card.png"`) },
    [`warning picture-not-https: ${sharers}`],
  ],
  [
    "a picture on another host",
    { html: text(`content="${card}"`, `content="https://i.example/a.png"`) },
    [`info picture-elsewhere: ${sharers}`],
  ],
  [
    "a picture that is not there",
    { html: text(`content="${card}"`, `content="https://news.example/cards/00/gone.png"`) },
    [`error picture-lost: ${sharers}`],
  ],
  [
    "a square that is not there",
    { html: text(square, "https://news.example/cards/00/gone.png") },
    ["error picture-lost: wechat, qq"],
  ],
  [
    "a picture that is none",
    { files: { "cards/00/card.png": "no picture" } },
    [`error picture-unreadable: ${sharers}`, "error picture-unreadable: google, bing"],
  ],
  [
    "an SVG",
    { ...withCard({ form: "svg" }), html: tag("og:image:type", "image/svg") },
    ["error picture-form: x, telegram, whatsapp"],
  ],
  [
    "a WebP",
    { ...withCard({ form: "webp" }), html: tag("og:image:type", "image/webp") },
    ["warning picture-form: telegram"],
  ],
  [
    "an AVIF",
    { ...withCard({ form: "avif" }), html: tag("og:image:type", "image/avif") },
    ["error picture-form: x, telegram, whatsapp"],
  ],
  ["a picture of 700,000 bytes", withCard({ bytes: 700_000 }), ["error picture-too-heavy: whatsapp"]],
  [
    "a picture of six million bytes",
    withCard({ bytes: 6_000_000 }),
    ["error picture-too-heavy: x, telegram", "error picture-too-heavy: whatsapp"],
  ],
  [
    "a picture of 5000×2600",
    {
      ...withCard({ width: 5000, height: 2600 }),
      html: (html) => tag("og:image:width", "5000")(tag("og:image:height", "2600")(html)),
    },
    ["error picture-too-wide: x"],
  ],
  [
    "a picture of 280×140",
    {
      ...withCard({ width: 280, height: 140 }),
      html: (html) => tag("og:image:width", "280")(tag("og:image:height", "140")(html)),
    },
    ["error picture-too-small: x", "error picture-too-small: whatsapp", "error picture-too-small: google"],
  ],
  [
    "a square of 120×120",
    { files: { "cards/00/card-square.png": { ...png, width: 120, height: 120 } } },
    ["warning picture-too-small: wechat"],
  ],
  [
    "a picture of 900×470",
    {
      ...withCard({ width: 900, height: 470 }),
      html: (html) => tag("og:image:width", "900")(tag("og:image:height", "470")(html)),
    },
    ["info picture-not-large: google"],
  ],
  [
    "a banner",
    {
      ...withCard({ width: 1500, height: 300 }),
      html: (html) => tag("og:image:width", "1500")(tag("og:image:height", "300")(html)),
    },
    ["info picture-cropped: x", "error picture-aspect: whatsapp"],
  ],
  [
    "a tall picture in a large card",
    { ...withCard({ width: 1200, height: 1200 }), html: tag("og:image:height", "1200") },
    ["info picture-cropped: x"],
  ],
  [
    "a tall picture in a small card",
    {
      ...withCard({ width: 1200, height: 1200 }),
      html: (html) => tag("og:image:height", "1200")(tag("twitter:card", "summary")(html)),
    },
    [],
  ],
  [
    "a width that is not the picture's",
    { html: tag("og:image:width", "1000") },
    ["warning picture-declared: open-graph"],
  ],
  [
    "a type that is not the picture's",
    { html: tag("og:image:type", "image/jpeg") },
    ["warning picture-declared: open-graph"],
  ],
];
