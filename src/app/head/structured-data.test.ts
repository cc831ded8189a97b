import { expect, test } from "vitest";
import type { ArticleHead } from "#contract/article";
import { cardPath } from "#contract/paths";
import type { Page } from "#contract/page-data";
import { site } from "../site.fixture.ts";
import { article, category, frontPage, tag, toArticlePage, toListPage, url, withdrawn } from "./head-pages.fixture.ts";
import { structuredData } from "./structured-data.ts";

const thingsOf = (page: Page, path = "/x/") => structuredData({ path, page, site })?.["@graph"];

test("an article", () => {
  const page = toArticlePage({
    updatedAt: "2022-05-01T08:00:00+08:00",
    sourceUrl: "https://a.example/1",
    card: "0123456789ab",
  });
  expect(thingsOf(page)).toEqual([
    {
      "@type": "NewsArticle",
      headline: "年报：营收增长",
      mainEntityOfPage: `${url}/bank/2022/04/30/a.html`,
      image: url + cardPath(article.id, "0123456789ab", "wide"),
      datePublished: "2022-04-30T00:06:11+08:00",
      dateModified: "2022-05-01T08:00:00+08:00",
      author: { "@type": "NewsMediaOrganization", name: "大报", url: `${url}/` },
      publisher: {
        "@type": "NewsMediaOrganization",
        name: "大报",
        url: `${url}/`,
        logo: `${url}/apple-touch-icon.png`,
      },
      inLanguage: "zh-Hans",
      isAccessibleForFree: true,
      isBasedOn: "https://a.example/1",
    },
    {
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "首页", item: `${url}/` },
        { "@type": "ListItem", position: 2, name: "银行", item: `${url}/%E9%93%B6%E8%A1%8C/` },
      ],
    },
  ]);
});

test.each<[string, Partial<ArticleHead>, expected: object]>([
  ["who wrote it", { author: "记者甲", sourceName: "某报" }, { author: { "@type": "Person", name: "记者甲" } }],
  ["the medium it comes from", { sourceName: "某报" }, { author: { "@type": "Organization", name: "某报" } }],
  ["a time of change that is that of publication", {}, { dateModified: article.publishedAt }],
  ["a headline of 110 characters", { title: "字".repeat(110) }, { headline: "字".repeat(110) }],
  ["a longer headline, cut", { title: "字".repeat(111) }, { headline: `${"字".repeat(109)}…` }],
])("an article has %s", (_, more, expected) => {
  expect(thingsOf(toArticlePage(more))?.[0]).toMatchObject(expected);
});

test("the front page tells of the site and of who publishes it", () => {
  expect(thingsOf(frontPage, "/")).toEqual([
    {
      "@type": "WebSite",
      name: "大报",
      url: `${url}/`,
      inLanguage: "zh-Hans",
      description: "财经新闻",
      publisher: { "@id": `${url}/` },
      potentialAction: {
        "@type": "SearchAction",
        target: { "@type": "EntryPoint", urlTemplate: `${url}/search?q={search_term_string}` },
        "query-input": "required name=search_term_string",
      },
    },
    {
      "@type": "NewsMediaOrganization",
      "@id": `${url}/`,
      name: "大报",
      url: `${url}/`,
      logo: `${url}/apple-touch-icon.png`,
    },
  ]);
});

test.each<[Page, type: string, trail: string[]]>([
  [category, "CollectionPage", ["首页 /", "银行 /x/"]],
  [toListPage({ kind: "all" }), "CollectionPage", ["首页 /", "最新 /x/"]],
  [toListPage({ kind: "tag", term: tag }), "CollectionPage", ["首页 /", "标签 /tags/", 'R&D "x" /x/']],
  [toListPage({ kind: "day", day: "2022-04-30" }), "CollectionPage", ["首页 /", "最新 /latest/", "2022年4月30日 /x/"]],
  [{ kind: "terms", index: { taxonomy: "category", terms: [] } }, "CollectionPage", ["首页 /", "全部栏目 /x/"]],
  [{ kind: "about" }, "AboutPage", ["首页 /", "关于 /x/"]],
])("%j is a %s, and the way to it is told", (page, type, trail) => {
  const things = thingsOf(page);
  expect(things).toMatchObject([
    { "@type": type, url: `${url}/x/` },
    {
      "@type": "BreadcrumbList",
      itemListElement: trail.map((stop, index) => ({
        position: index + 1,
        name: stop.slice(0, stop.lastIndexOf(" ")),
        item: url + stop.slice(stop.lastIndexOf(" ") + 1),
      })),
    },
  ]);
});

test.each<Page>([withdrawn, { kind: "not-found" }])("nothing is told of what is not published: $kind", (page) => {
  expect(structuredData({ path: "/x/", page, site })).toBeUndefined();
});
