import { observed, type Place } from "./place.ts";

const designers = observed(
  "https://www.rlut.cn/news/wei-xin-gong-zhong-hao-fen-xiang-ka-pian-she-ji-ji-qiao-yu-you-hua-ce-lve-ti-sheng-dian-ji-lv-he-chu.html",
);

/** WeChat documents only its script for registered accounts; what it takes of a bare link is what people saw. */
export const wechat: Place = {
  id: "wechat",
  name: "WeChat",
  takes: {
    // Which of the two pictures it prefers is not known; the square one is cut by nobody.
    is: {
      title: ["og:title", "itemprop:name", "title"],
      description: ["og:description", "itemprop:description", "meta:description"],
      picture: ["itemprop:image", "og:image", "picture"],
      site: [],
    },
    from: observed("https://github.com/t59688/newsnook/pull/14"),
  },
  title: {
    is: { most: 60, of: "halves" },
    from: designers,
  },
  description: {
    is: { most: 100, of: "halves" },
    from: designers,
  },
  picture: {
    forms: {
      is: ["jpg", "png", "gif", "bmp", "webp"],
      from: designers,
    },
    atLeast: {
      is: { width: 300, height: 300 },
      from: observed(
        "https://programming.vip/docs/various-ways-of-sharing-content-on-h5-pages-of-weixin-qq-and-other-channels.html",
      ),
    },
  },
  looks: { layout: "thumb-right", titleLines: 2, descriptionLines: 3, picture: "square" },
};
