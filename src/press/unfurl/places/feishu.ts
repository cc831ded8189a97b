import { observed, type Place } from "./place.ts";

/** Feishu (Lark) documents previews that an app of its own makes, not those it makes of a page. */
export const feishu: Place = {
  id: "feishu",
  name: "Feishu",
  takes: {
    is: {
      title: ["og:title", "twitter:title", "title"],
      description: ["og:description", "twitter:description", "meta:description"],
      picture: ["og:image", "twitter:image", "picture", "link:icon"],
      site: ["og:site_name"],
    },
    from: observed("https://github.com/laoshuikaixue/VoiceHub/issues/288"),
  },
  picture: {},
  looks: { layout: "thumb-right", titleLines: 1, descriptionLines: 2, picture: "square" },
};
