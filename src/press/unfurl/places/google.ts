import { documented, type Place } from "./place.ts";

const docs = "https://developers.google.com/search/docs";
const article = documented(`${docs}/appearance/structured-data/article`);

export const google: Place = {
  id: "google",
  name: "Google",
  takes: {
    is: {
      title: ["title", "og:title"],
      description: ["meta:description"],
      picture: ["structured:image", "og:image", "picture"],
      site: ["og:site_name"],
    },
    from: documented(`${docs}/appearance/title-link`),
  },
  robots: {
    is: { page: ["Googlebot"], picture: ["Googlebot-Image", "Googlebot"] },
    from: documented("https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers"),
  },
  heedsNoindex: { is: true, from: documented(`${docs}/crawling-indexing/block-indexing`) },
  // “Googlebot crawls the first 2MB of a supported file type”, before compression.
  reads: { is: 2_000_000, from: documented(`${docs}/crawling-indexing/googlebot`) },
  picture: {
    forms: {
      is: ["bmp", "gif", "jpg", "png", "webp", "svg", "avif"],
      from: documented(`${docs}/appearance/google-images`),
    },
    area: { is: 50_000, from: article },
    largeFrom: { is: { width: 1200 }, from: documented(`${docs}/appearance/google-discover`) },
  },
  looks: { layout: "result", titleLines: 2, descriptionLines: 2, picture: "square" },
};
