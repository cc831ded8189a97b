import type { SiteIdentity } from "#contract/site";

export const site: SiteIdentity = {
  title: "大报",
  description: "财经新闻",
  url: "https://news.example",
  language: "zh-Hans",
  zone: "Asia/Shanghai",
  navigation: [],
  about: ["我们是谁"],
};
