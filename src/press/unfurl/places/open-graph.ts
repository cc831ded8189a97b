import { documented, type Place } from "./place.ts";

const protocol = documented("https://ogp.me/");

/** No place, but what all of them read: what the protocol itself asks for. */
export const openGraph: Place = {
  id: "open-graph",
  name: "Open Graph",
  takes: {
    is: {
      title: ["og:title"],
      description: ["og:description"],
      picture: ["og:image"],
      site: ["og:site_name"],
    },
    from: protocol,
  },
  requires: { is: ["og:title", "og:type", "og:image", "og:url"], from: protocol },
  wants: {
    is: {
      page: ["og:description", "og:site_name", "og:locale", "og:image:width", "og:image:height", "og:image:alt"],
      article: ["article:published_time"],
    },
    from: protocol,
  },
  picture: {},
  looks: { layout: "picture-above", titleLines: 2, descriptionLines: 2, picture: "wide" },
};
