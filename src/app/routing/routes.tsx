import type { ReactNode } from "react";
import type { DataRouteObject } from "react-router";
import { searchPath } from "#contract/paths";
import type { Taxonomy } from "#contract/term";
import { homeQuery, manifestQuery, siteQuery, termIndexQuery } from "../content/queries.ts";
import { RootError, RouteError } from "../shell/RouteError.tsx";
import { Shell } from "../shell/Shell.tsx";
import { CurrentPlace } from "./CurrentPlace.tsx";
import type { Pages } from "./pages.ts";
import { articlePlace, dayKey, listPlace, loadArticle, loadCategory, loadList, type Visit } from "./places.ts";
import type { LoadPage } from "./prefetch.ts";

type World = Omit<Visit, "renew">;

/** Every address of the reader. Ids are the patterns themselves: a hydrating page names its loaders' data by them. */
export const createRoutes = (world: World, pages: Pages): DataRouteObject[] => [
  {
    id: "root",
    element: <Shell />,
    errorElement: <RootError />,
    loader: async () => {
      await world.queryClient.ensureQueryData(siteQuery());
      return null;
    },
    // The site's identity does not change from page to page.
    shouldRevalidate: () => false,
    children: [...fixedPages(world, pages), ...lists(world, pages), ...articles(world, pages)],
  },
];

function fixedPages(
  { queryClient, preload }: World,
  { HomePage, TermsPage, AboutPage, SearchPage }: Pages,
): DataRouteObject[] {
  const terms = (path: string, taxonomy: Taxonomy): DataRouteObject =>
    page(path, <TermsPage taxonomy={taxonomy} />, ({ renew }) =>
      Promise.all([
        preload("TermsPage"),
        queryClient.ensureQueryData({ ...termIndexQuery(taxonomy), revalidateIfStale: renew }),
      ]),
    );
  return [
    page("/", <HomePage />, ({ renew }) =>
      Promise.all([preload("HomePage"), queryClient.ensureQueryData({ ...homeQuery(), revalidateIfStale: renew })]),
    ),
    terms("/categories", "category"),
    terms("/tags", "tag"),
    page("/about", <AboutPage />, () =>
      Promise.all([preload("AboutPage"), queryClient.ensureQueryData(manifestQuery())]),
    ),
    page(searchPath, <SearchPage />, () => preload("SearchPage")),
  ];
}

function lists(world: World, pages: Pages): DataRouteObject[] {
  const list = (path: string, load: LoadPage): DataRouteObject[] => [
    page(path, <CurrentPlace {...pages} />, load),
    page(`${path}/page/:n`, <CurrentPlace {...pages} />, load),
  ];
  return [
    ...list("/latest", ({ params: { n }, renew }) => loadList({ ...world, renew }, listPlace("all", n))),
    ...list("/tag/:slug", ({ params: { slug = "", n }, renew }) =>
      loadList({ ...world, renew }, listPlace(`tag/${slug.toLowerCase()}`, n)),
    ),
    ...list("/archive/:y/:m/:d", ({ params, renew }) =>
      loadList({ ...world, renew }, listPlace(dayKey(params), params["n"])),
    ),
    ...list("/:category", ({ pathname, params: { category = "", n }, renew }) =>
      loadCategory({ ...world, renew }, { path: pathname, list: listPlace(`category/${category.toLowerCase()}`, n) }),
    ),
  ];
}

function articles(world: World, pages: Pages): DataRouteObject[] {
  return [
    page("/a/:id", <CurrentPlace {...pages} />, ({ params: { id = "" }, renew }) =>
      loadArticle({ ...world, renew }, { kind: "article", id: id.toLowerCase() }),
    ),
    page("*", <CurrentPlace {...pages} />, ({ pathname, renew }) =>
      loadArticle({ ...world, renew }, articlePlace(world.queryClient, pathname)),
    ),
  ];
}

function page(path: string, element: ReactNode, load: LoadPage): DataRouteObject {
  return {
    id: path,
    path,
    element,
    errorElement: <RouteError />,
    loader: ({ url, params }) => load({ pathname: url.pathname, params, renew: false }),
    // Another place in the page that is shown: to load it would write an article's text anew, and lose what is selected in it.
    shouldRevalidate: ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
      defaultShouldRevalidate && (currentUrl.pathname !== nextUrl.pathname || currentUrl.hash === nextUrl.hash),
    handle: { load },
  };
}
