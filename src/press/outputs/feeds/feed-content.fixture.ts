/** For tests and measurements: a category's feed of made-up articles. */
import type { SiteIdentity } from "#contract/site";
import { FEED_LENGTH, type FeedContent, type FeedItem } from "./feed.ts";

const site: SiteIdentity = {
  title: "大报",
  description: "财经新闻 & 评论",
  url: "https://news.example",
  language: "zh-Hans",
  zone: "Asia/Shanghai",
  navigation: [],
  about: [],
};

const bank = { slug: "银行", name: "银行" };

/** An article with all that a feed may tell of it. */
export const item: FeedItem = {
  id: "0123456789ab",
  path: "/%E9%93%B6%E8%A1%8C/2022/04/30/r&d,1.html",
  title: `“1+N” & 'N²' <b>]]>📈`,
  summary: `利率<3% & "R&D"`,
  bodyHtml: '<p>见<a href="/tags/" data-code="1">标签</a>&amp;<img src="/media/0a1b.png" alt=""></p>',
  publishedAt: "2022-04-30T00:06:11+08:00",
  updatedAt: "2022-05-01T09:00:00+08:00",
  categories: [bank, { slug: "rd", name: "R&D" }],
  tags: [
    { slug: "yinhang", name: "银行" },
    { slug: "a-b", name: 'A "B"' },
  ],
  author: "记者 <甲>",
  sourceName: "某网",
  sourceUrl: "https://source.example/?a=1&b=2",
  leadImage: { src: "/media/0a1b2c.jpg", alt: "图", width: 640, height: 480 },
};

/** An article with nothing but what each must have. */
export const bareItem: FeedItem = {
  id: "ba987654321z",
  path: "/news/2022/04/29/b.html",
  title: "短讯",
  summary: "",
  publishedAt: "2022-04-29T23:00:00+08:00",
  categories: [bank],
  tags: [],
};

export const content: FeedContent = { site, subject: { kind: "category", term: bank }, items: [item, bareItem] };

/** As many articles as a feed holds, with a summary and a text of usual length. */
export const fullContent: FeedContent = {
  site,
  subject: { kind: "all" },
  items: Array.from({ length: FEED_LENGTH }, (_, index) => ({
    ...item,
    id: `0123456789${String(index).padStart(2, "0")}`,
    title: `${index}．某公司五日宣布新的产品计划，“1+N”格局 & 展望`,
    summary:
      "某公司五日宣布新的产品计划，扩产一倍，市场反应热烈。分析师认为，研发投入增长显著，全年利润率有望回升。".repeat(
        2,
      ),
    bodyHtml: `${`<p>${"某公司五日宣布新的产品计划，扩产一倍，市场反应热烈。".repeat(6)}</p>`.repeat(12)}${item.bodyHtml ?? ""}`,
    tags: Array.from({ length: 10 }, (_unused, tag) => ({ slug: `tag-${tag}`, name: `标签${tag}` })),
  })),
};

/** The same without the articles' texts. */
export const withoutBodies = ({ items, ...rest }: FeedContent): FeedContent => ({
  ...rest,
  items: items.map((each) => {
    const told = { ...each };
    delete told.bodyHtml;
    return told;
  }),
});
