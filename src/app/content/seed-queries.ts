import type { QueryClient } from "@tanstack/react-query";
import { listKey } from "#contract/paths";
import type { Page, PageData } from "#contract/page-data";
import { articleQuery, homeQuery, listPageQuery, siteQuery, termIndexQuery } from "./queries.ts";
import type { ReadableArticle } from "./readable-article.ts";
import { adoptPrerendered } from "./safe-html.ts";

/**
 * Puts a page's data where its queries look for it, so that the press renders and the browser hydrates from the same cache.
 * @param bodyHtml the article's text as it stands in the page; empty for every other page.
 */
export function seedQueries(queryClient: QueryClient, data: PageData, bodyHtml: string): void {
  queryClient.setQueryData(siteQuery().queryKey, data.site);
  seedPage(queryClient, data.page, bodyHtml);
}

function seedPage(queryClient: QueryClient, page: Page, bodyHtml: string): void {
  switch (page.kind) {
    case "home":
      queryClient.setQueryData(homeQuery().queryKey, page.home);
      return;
    case "list": {
      const { listPage } = page;
      const name = listPage.type === "open" ? "latest" : listPage.number;
      queryClient.setQueryData(listPageQuery(listKey(listPage.subject), name).queryKey, listPage);
      return;
    }
    case "terms":
      queryClient.setQueryData(termIndexQuery(page.index.taxonomy).queryKey, page.index);
      return;
    case "article": {
      const article: ReadableArticle = { ...page.article, body: adoptPrerendered(bodyHtml) };
      queryClient.setQueryData(articleQuery(article.id).queryKey, article);
      return;
    }
    case "withdrawn":
      queryClient.setQueryData(articleQuery(page.withdrawn.id).queryKey, page.withdrawn);
      return;
    case "about":
    case "search":
    case "not-found":
  }
}
