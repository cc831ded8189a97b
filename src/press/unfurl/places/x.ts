import { documented, type Known, type Looks, type PictureRules, type Place } from "./place.ts";

/** The pages of its documentation lead elsewhere since 2026; their copies are what there is. */
const markup = documented("https://developer.x.com/cards/markup");
const largeCard = documented(
  "https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image",
);
const smallCard = documented("https://developer.x.com/en/docs/x-for-websites/cards/overview/summary");
const guide = documented("https://developer.x.com/cards/overview");

const common = {
  forms: { is: ["jpg", "png", "gif", "webp"], from: markup },
  atMost: { is: { width: 4096, height: 4096 }, from: largeCard },
  bytes: { is: 5_000_000, from: markup },
} satisfies PictureRules;

const large = {
  ...common,
  atLeast: { is: { width: 300, height: 157 }, from: largeCard },
  // “An aspect ratio of 2:1”; 1.91:1, which all others ask for, loses four pixels in a hundred.
  whole: { is: { from: 1.7, to: 2.4 }, from: largeCard },
} satisfies PictureRules;

const small = {
  ...common,
  atLeast: { is: { width: 144, height: 144 }, from: smallCard },
} satisfies PictureRules;

const thumb: Looks = { layout: "thumb-left", titleLines: 1, descriptionLines: 3, picture: "square" };

const shown = (most: number): Known<{ most: number; of: "characters" }> => ({
  is: { most, of: "characters" },
  from: markup,
});

export const x: Place = {
  id: "x",
  name: "X",
  takes: {
    is: {
      title: ["twitter:title", "og:title"],
      description: ["twitter:description", "og:description"],
      picture: ["twitter:image", "og:image"],
      site: [],
    },
    from: markup,
  },
  requires: { is: ["twitter:card"], from: guide },
  optional: { is: ["twitter:image:alt"], from: markup },
  robots: { is: { page: ["Twitterbot"], picture: ["Twitterbot"] }, from: guide },
  // “Twitter's crawler has a limit of 2 MB for page responses”, of its page on troubleshooting.
  reads: {
    is: 2_000_000,
    from: documented("https://developer.x.com/en/docs/x-for-websites/cards/guides/troubleshooting-cards"),
  },
  title: shown(70),
  description: shown(200),
  picture: small,
  pictureByKind: { summary_large_image: large },
  looks: thumb,
  looksByKind: {
    summary_large_image: { layout: "picture-above", titleLines: 1, descriptionLines: 0, picture: "wide" },
  },
};
