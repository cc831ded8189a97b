import { observed, type Place } from "./place.ts";

/**
 * Weibo once documented tags of its own, which add to Open Graph; the page is gone, copies of it stand, and whether all of it still
 * holds nobody says.
 */
const formerPage = observed("https://m.php.cn/php/php-Weibo-Meta-Tags.html");

export const weibo: Place = {
  id: "weibo",
  name: "Weibo",
  takes: {
    is: {
      title: ["og:title", "weibo:title", "title"],
      description: ["og:description", "weibo:description", "meta:description"],
      picture: ["og:image", "weibo:image", "picture"],
      site: [],
    },
    from: formerPage,
  },
  requires: { is: ["og:type", "og:url", "og:title", "og:description"], from: formerPage },
  picture: {},
  looks: { layout: "thumb-left", titleLines: 2, descriptionLines: 1, picture: "square" },
};
