import { renderToString } from "react-dom/server";
import { createStaticRouter, type DataRouteObject, matchRoutes, Outlet, StaticRouterProvider } from "react-router";
import { pageAssets } from "virtual:page-assets";
import type { PageData, RenderPage } from "#contract/page-data";
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
import { createLeaves, createRoot } from "./routing/routes.tsx";
import { Shell } from "./shell/Shell.tsx";
import { shellOf, surround } from "./surround.ts";
import { TermsPage } from "./terms/TermsPage.tsx";

const pages = { HomePage, ListingPage, ArticlePage, TermsPage, AboutPage };

// No loader runs here, so one table of routes does for all pages.
const world = { queryClient: createQueryClient(), preload: () => Promise.resolve() };
const leaves = createLeaves(world, pages);
const whole = createRoot(world, <Shell />);
const inner = createRoot(world, <Outlet />);

/** A page as its reader first gets it; the press's one way into the app. */
export const renderPage: RenderPage = (data, bodyHtml) => {
  const html = surround(shellOf(data), {
    whole: () => render(whole, data, bodyHtml),
    inner: () => render(inner, data, bodyHtml),
  });
  return {
    head: printHead(data) + printStyles(data.page, pageAssets),
    html: `<div id="root">${html}</div><script type="application/json" id="page-data" data-release="${release}">${printPageData(data)}</script>${printScripts(data.page, pageAssets)}`,
  };
};

function render(root: typeof whole, data: PageData, bodyHtml: string): string {
  const queryClient = createQueryClient();
  seedQueries(queryClient, data, bodyHtml);
  const routes = [{ ...root, children: candidates(data.path) }];
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
  return renderToString(
    <App queryClient={queryClient} prefetch={() => {}}>
      <StaticRouterProvider router={router} context={context} hydrate={false} />
    </App>,
  );
}

/** The leaves that can match a path: those with as many segments, and the last one, which takes all. The router would rank each anew. */
function candidates(path: string): DataRouteObject[] {
  const count = segmentsOf(path);
  return leaves.filter((leaf) => leaf.path === "*" || lengths.get(leaf) === count);
}

const segmentsOf = (path = ""): number => path.split("/").filter((segment) => segment !== "").length;

const lengths = new Map(leaves.map((leaf) => [leaf, segmentsOf(leaf.path)]));
