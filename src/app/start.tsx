import { startTransition, StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { createBrowserRouter, type DataRouter, matchRoutes, RouterProvider } from "react-router";
import { App } from "./App.tsx";
import { createQueryClient } from "./content/query-client.ts";
import { preloadContent } from "./content/queries.ts";
import { preloadSanitizer } from "./content/safe-html.ts";
import { seedQueries } from "./content/seed-queries.ts";
import { lazyPages, preloadPage } from "./lazy-pages.tsx";
import { readPageData } from "./page-data.ts";
import { toHydration } from "./routing/hydration.ts";
import { pageNames } from "./routing/page-names.ts";
import { createPrefetch } from "./routing/prefetch.ts";
import { createRoutes } from "./routing/routes.tsx";
import { whenIdle } from "./when-idle.ts";

/** Takes over a prerendered page as it stands, or draws the page of the present address where there is none. */
export async function start(): Promise<void> {
  withoutFileName();
  const queryClient = createQueryClient();
  const routes = createRoutes({ queryClient, preload: preloadPage }, lazyPages);
  const data = readPageData(location.pathname);
  if (data !== undefined) seedQueries(queryClient, data, document.querySelector("[data-body]")?.innerHTML ?? "");
  const hydrationData = data && toHydration(matchRoutes(routes, location.pathname) ?? [], data);
  const router = createBrowserRouter(routes, hydrationData && { hydrationData });
  const app = (
    <StrictMode>
      <App queryClient={queryClient} prefetch={createPrefetch(routes)}>
        <RouterProvider router={router} />
      </App>
    </StrictMode>
  );
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no element with the id “root”: its template is not this app's.");
  if (data === undefined) {
    await initialized(router);
    createRoot(root).render(app);
  } else {
    const page = pageNames[data.page.kind];
    if (page !== undefined) await preloadPage(page);
    startTransition(() => void hydrateRoot(root, app));
  }
  whenIdle(preloadRest);
  // The dev server tells when the press has written an edition (vite/serve-edition.ts): a reader's tab polls instead.
  import.meta.hot?.on("broadsheet:edition", () => void queryClient.invalidateQueries());
}

/** What the page shows meanwhile, if only a notice that it is not here, stays until there is something better. */
function initialized(router: DataRouter): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) resolve();
    const stop = router.subscribe((state) => {
      if (!state.initialized) return;
      stop();
      resolve();
    });
  });
}

/** What the next click will want. A failure is none: the click asks again. */
function preloadRest(): void {
  const rest = [preloadContent(), preloadSanitizer(), preloadPage("ArticlePage"), preloadPage("ListingPage")];
  void Promise.allSettled(rest);
}

/** Some hosts also answer under the name of a folder's file. */
function withoutFileName(): void {
  const { pathname, search, hash } = location;
  if (pathname.endsWith("/index.html"))
    history.replaceState(history.state, "", pathname.slice(0, -"index.html".length) + search + hash);
}
