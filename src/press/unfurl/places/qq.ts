import { observed, type Place } from "./place.ts";

/** The documentation of mobile QQ's pages is gone; who built for it wrote down what it took. */
const builders = observed("https://gitmemories.com/o2team/H5Skills/issues/56");

export const qq: Place = {
  id: "qq",
  name: "QQ",
  takes: {
    is: {
      title: ["itemprop:name", "og:title", "title"],
      description: ["itemprop:description", "meta:description", "og:description"],
      picture: ["itemprop:image", "og:image", "picture"],
      site: [],
    },
    from: builders,
  },
  wants: {
    is: { page: ["itemprop:name", "itemprop:description", "itemprop:image"], article: [] },
    from: observed(
      "https://vampireachao.github.io/2024/06/16/%E7%BD%91%E9%A1%B5%E8%AE%A9%E8%BD%AF%E4%BB%B6%E8%AF%86%E5%88%AB%E7%9A%84%E5%B0%8F%E5%8D%A1%E7%89%87/index.html",
    ),
  },
  picture: {},
  looks: { layout: "thumb-right", titleLines: 2, descriptionLines: 2, picture: "square" },
};
