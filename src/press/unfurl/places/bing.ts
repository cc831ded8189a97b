import { documented, type Place } from "./place.ts";

const guidelines = documented("https://www.bing.com/webmasters/help/webmasters-guidelines-30fba23a");
const robots = documented("https://www.bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0");
const robotTags = documented("https://www.bing.com/webmasters/help/which-robots-metatags-does-bing-support-5198d240");

export const bing: Place = {
  id: "bing",
  name: "Bing",
  takes: {
    is: {
      title: ["title", "og:title"],
      description: ["meta:description", "og:description"],
      picture: ["structured:image", "og:image"],
      site: ["og:site_name"],
    },
    from: guidelines,
  },
  robots: { is: { page: ["bingbot"], picture: ["bingbot"] }, from: robots },
  heedsNoindex: { is: true, from: robotTags },
  picture: {},
  looks: { layout: "result", titleLines: 2, descriptionLines: 2, picture: "none" },
};
