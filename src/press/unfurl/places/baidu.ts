import { documented, observed, type Place } from "./place.ts";

/** 《百度搜索基础信息设置规范》; Baidu's own page needs a browser, this is a copy of it. */
const basics = documented("https://zhanzhangpai.com/?p=2461");

export const baidu: Place = {
  id: "baidu",
  name: "Baidu",
  takes: {
    is: {
      title: ["title"],
      description: ["meta:description"],
      picture: ["picture"],
      site: [],
      published: ["structured:datePublished", "article:published_time"],
    },
    from: basics,
  },
  robots: {
    is: { page: ["Baiduspider"], picture: ["Baiduspider-image", "Baiduspider"] },
    from: documented("https://help.baidu.com/question?prod_id=99&class=0&id=3001"),
  },
  heedsNoindex: { is: true, from: observed("https://help.baidu.com/question?prod_id=99&class=0&id=3001") },
  // 64 bytes in the character set of its own, in which a Chinese character takes two.
  title: { is: { most: 64, of: "halves" }, from: observed("http://rznnm.cn/expert/blog/6895.html") },
  // “摘要字数在50字左右”
  description: { is: { most: 100, of: "halves" }, from: basics },
  picture: {},
  looks: { layout: "result", titleLines: 1, descriptionLines: 2, picture: "square" },
};
