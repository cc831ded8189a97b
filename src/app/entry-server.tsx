import { renderToString } from "react-dom/server";
import { createStaticRouter, matchRoutes, StaticRouterProvider } from "react-router";
import { pageAssets } from "virtual:page-assets";
import type { RenderPage } from "#contract/page-data";
import { AboutPage } from "./about/AboutPage.tsx";
import { App } from "./App.tsx";
import { ArticlePage } from "./article/ArticlePage.tsx";
import { createQueryClient } from "./content/query-client.ts";
import { seedQueries } from "./content/seed-queries.ts";
import { HomePage } from "./home/HomePage.tsx";
import { ListingPage } from "./listing/ListingPage.tsx";
import { printHead } from "./page-head.ts";
import { printScripts, printStyles } from "./print-assets.ts";
import { printPageData } from "./print-page-data.ts";
import { release } from "./release.ts";
import { toHydration } from "./routing/hydration.ts";
import { createRoutes } from "./routing/routes.tsx";
import { TermsPage } from "./terms/TermsPage.tsx";

const pages = { HomePage, ListingPage, ArticlePage, TermsPage, AboutPage };

// No loader runs here, so one table of routes does for all pages.
const routes = createRoutes({ queryClient: createQueryClient(), preload: () => Promise.resolve() }, pages);

/** A page as its reader first gets it; the press's one way into the app. */
export const renderPage: RenderPage = (data, bodyHtml) => {
  const queryClient = createQueryClient();
  seedQueries(queryClient, data, bodyHtml);
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
  const router = createStaticRouter(routes, context);
  const html = renderToString(
    <App queryClient={queryClient} prefetch={() => {}}>
      <StaticRouterProvider router={router} context={context} hydrate={false} />
    </App>,
  );
  return {
    head: printHead(data) + printStyles(data.page, pageAssets),
    html: `<div id="root">${html}</div><script type="application/json" id="page-data" data-release="${release}">${printPageData(data)}</script>${printScripts(data.page, pageAssets)}`,
  };
};
