import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { createStaticRouter, matchRoutes, StaticRouter, StaticRouterProvider } from "react-router";
import { pageAssets } from "virtual:page-assets";
import type { PageData, RenderPage } from "#contract/page-data";
import { AboutPage } from "./about/AboutPage.tsx";
import { App } from "./App.tsx";
import { ArticlePage } from "./article/ArticlePage.tsx";
import { createQueryClient } from "./content/query-client.ts";
import { seedQueries } from "./content/seed-queries.ts";
import { HomePage } from "./home/HomePage.tsx";
import { ListingPage } from "./listing/ListingPage.tsx";
import { printHead } from "./head/print-head.ts";
import { type Assets, assetsOf, printScripts, printStyles } from "./print-assets.ts";
import { printPageData } from "./print-page-data.ts";
import { release } from "./release.ts";
import { PageOfPlace } from "./routing/CurrentPlace.tsx";
import { placeOf, toHydration } from "./routing/hydration.ts";
import { createRoutes } from "./routing/routes.tsx";
import { SearchPage } from "./search/SearchPage.tsx";
import { sharedBy } from "./shared-by.ts";
import { shellOf, surround } from "./surround.ts";
import { TermsPage } from "./terms/TermsPage.tsx";

const pages = { HomePage, ListingPage, ArticlePage, TermsPage, AboutPage, SearchPage };

// No loader runs here, so one table of routes does for all pages.
const world = { queryClient: createQueryClient(), preload: () => Promise.resolve() };
const routes = createRoutes(world, pages);

/** A page as its reader first gets it; the press's one way into the app. */
export const renderPage: RenderPage = (data, bodyHtml) => {
  const draw = (content: ReactNode): string => {
    const queryClient = createQueryClient();
    seedQueries(queryClient, data, bodyHtml);
    return renderToString(
      <App queryClient={queryClient} prefetch={() => {}}>
        {content}
      </App>,
    );
  };
  const assets = assetsOf(data.page, pageAssets);
  const { card, rest } = printHead(data);
  return {
    head: { style: printSharedHash(assets), card, rest: [...rest, printSharedStyles(assets)] },
    html: [
      `<div id="root">`,
      ...surround(shellOf(data), { whole: () => draw(toWhole(data)), inner: () => draw(toInner(data)) }),
      `</div><script type="application/json" id="page-data" data-release="${release}">`,
      ...printPageData(data),
      "</script>",
      printSharedScripts(assets),
    ],
  };
};

const printSharedHash = sharedBy(({ hash }: Assets) => hash);
const printSharedStyles = sharedBy(printStyles);
const printSharedScripts = sharedBy(printScripts);

/** A page with its shell, through the routes as the browser goes. */
function toWhole(data: PageData): ReactNode {
  const matches = matchRoutes(routes, data.path) ?? [];
  const { loaderData = {}, errors = null } = toHydration(matches, data);
  const context = {
    basename: "/",
    location: { pathname: data.path, search: "", hash: "", state: null, key: "default" },
    matches,
    _match: () => matches,
    loaderData,
    actionData: null,
    errors,
    statusCode: 200,
    loaderHeaders: {},
    actionHeaders: {},
  };
  return <StaticRouterProvider router={createStaticRouter(routes, context)} context={context} hydrate={false} />;
}

/** A page's own part: what it shows is known, so it needs no routes. */
function toInner(data: PageData): ReactNode {
  const place = placeOf(data);
  return <StaticRouter location={data.path}>{place && <PageOfPlace {...pages} place={place} />}</StaticRouter>;
}
