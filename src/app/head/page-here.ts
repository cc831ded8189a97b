import type { QueryClient } from "@tanstack/react-query";
import type { DataRouter } from "react-router";
import type { ListPage } from "#contract/list-page";
import { aboutPath, homePath, listPath, searchPath, termsPath } from "#contract/paths";
import type { Path } from "#contract/teaser";
import type { Taxonomy } from "#contract/term";
import { articleQuery, homeQuery, listPageQuery, termIndexQuery } from "../content/queries.ts";
import type { ArticlePlace, ListPlace } from "../routing/places.ts";
import type { ShownArticle, ShownPage } from "./shown-page.ts";

export type Reading = { router: DataRouter; queryClient: QueryClient };

/** What is read: under its own path, and from what it is shown. */
export type Here = { path: Path; page: ShownPage; source: object };

/** Undefined while it is not known what stands at the present address. */
export function pageHere({ router, queryClient }: Reading): Here | undefined {
  const { location, matches, loaderData, errors } = router.state;
  if (errors !== null) return { path: location.pathname, page: { kind: "not-found" }, source: errors };
  const id = matches.at(-1)?.route.id ?? "";
  const place: unknown = loaderData[id];
  if (isPlace(place)) return place.kind === "list" ? listHere(place, queryClient) : articleHere(place, queryClient);
  switch (id) {
    case "/": {
      const home = queryClient.getQueryData(homeQuery().queryKey);
      return home && { path: homePath, page: { kind: "home", home }, source: home };
    }
    case "/categories":
      return termsHere("category", queryClient);
    case "/tags":
      return termsHere("tag", queryClient);
    case "/about":
      return { path: aboutPath, page: about, source: about };
    case searchPath:
      return { path: searchPath, page: search, source: search };
    default:
      return undefined;
  }
}

const search: ShownPage = { kind: "search" };
const about: ShownPage = { kind: "about" };

function listHere({ listKey, page }: ListPlace, queryClient: QueryClient): Here | undefined {
  const listPage = queryClient.getQueryData(listPageQuery(listKey, page).queryKey);
  return listPage && { path: pathOf(listPage), page: { kind: "list", listPage }, source: listPage };
}

/** The open page may be read under its number, where a host only leads on. */
const pathOf = ({ type, subject, number }: ListPage): Path => listPath(subject, type === "open" ? undefined : number);

function articleHere({ id, teaser }: ArticlePlace, queryClient: QueryClient): Here | undefined {
  const file = queryClient.getQueryData(articleQuery(id).queryKey);
  if (file === undefined) return teaser && toArticleHere(teaser);
  switch (file.type) {
    case "article":
      return toArticleHere(file);
    case "withdrawn":
      return { path: file.path, page: { kind: "withdrawn", withdrawn: file }, source: file };
    case "moved":
      // The page itself leads there.
      return undefined;
  }
}

const toArticleHere = (article: ShownArticle): Here => ({
  path: article.path,
  page: { kind: "article", article },
  source: article,
});

function termsHere(taxonomy: Taxonomy, queryClient: QueryClient): Here | undefined {
  const index = queryClient.getQueryData(termIndexQuery(taxonomy).queryKey);
  return index && { path: termsPath(taxonomy), page: { kind: "terms", index }, source: index };
}

const isPlace = (place: unknown): place is ListPlace | ArticlePlace =>
  typeof place === "object" && place !== null && "kind" in place;
