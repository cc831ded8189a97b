import type { ArticleHead } from "#contract/article";
import type { Page } from "#contract/page-data";
import type { ListSubject } from "#contract/list-page";

/** For tests: pages as heads tell of them. */
export const url = "https://news.example";
export const term = { slug: "银行", name: "银行" };
export const tag = { slug: "r&d", name: 'R&D "x"' };

export const article: ArticleHead = {
  type: "article",
  id: "0123456789ab",
  path: "/bank/2022/04/30/a.html",
  kind: "article",
  title: "年报：营收增长",
  titleBreaks: [],
  summary: "摘要。",
  publishedAt: "2022-04-30T00:06:11+08:00",
  category: term,
  minutes: 1,
  categories: [term],
  tags: [],
  companies: [],
  characters: 1,
  listedOn: 1,
};

export const toArticlePage = (more: Partial<ArticleHead> = {}): Page => ({
  kind: "article",
  article: { ...article, ...more },
});

export const toListPage = (subject: ListSubject, titles: readonly string[] = []): Page => ({
  kind: "list",
  listPage: { type: "sealed", subject, number: 1, teasers: titles.map((title) => ({ ...article, title })) },
});

export const frontPage: Page = { kind: "home", home: { sections: [], flashes: [] } };
export const category: Page = toListPage({ kind: "category", term }, ["甲", "乙"]);
export const withdrawn: Page = {
  kind: "withdrawn",
  withdrawn: {
    type: "withdrawn",
    id: article.id,
    path: article.path,
    title: "撤下的",
    publishedAt: article.publishedAt,
    withdrawnAt: article.publishedAt,
  },
};
