import { startTransition, StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { createBrowserRouter, type DataRouter, matchRoutes, RouterProvider } from "react-router";
import { App } from "./App.tsx";
import { createQueryClient } from "./content/query-client.ts";
import { content } from "./content/queries.ts";
import { sanitizer } from "./content/safe-html.ts";
import { seedQueries } from "./content/seed-queries.ts";
import { getChunk } from "./get-chunk.ts";
import type { Reading } from "./head/page-here.ts";
import { lazyPages, preloadPage } from "./lazy-pages.tsx";
import { isOwnPage, readPageData } from "./page-data.ts";
import { release } from "./release.ts";
import { toHydration } from "./routing/hydration.ts";
import { pageNames } from "./routing/page-names.ts";
import { createPrefetch } from "./routing/prefetch.ts";
import { createRoutes } from "./routing/routes.tsx";
import { nameFragmentEntries } from "./shell/keep-place.ts";
import { preloadOffer } from "./shell/Offer.tsx";
import { whenIdle } from "./when-idle.ts";

/**
 * Takes over a prerendered page as it stands, or draws the page of the present address where there is none or another release
 * printed it. In several tasks, so that none keeps who taps or scrolls waiting.
 */
export async function start(): Promise<void> {
  await nextTask();
  withoutFileName();
  nameFragmentEntries();
  const queryClient = createQueryClient();
  const { pathname } = location;
  const routes = createRoutes({ queryClient, preload: preloadPage }, lazyPages);
  const other = isOwnPage() ? undefined : await getChunk(() => import("./other-release.ts"));
  const printed = readPageData(pathname);
  const data = other === undefined ? printed : await other.parsePageData(printed);
  if (data !== undefined) seedQueries(queryClient, data, document.querySelector("[data-body]")?.innerHTML ?? "");
  await (other === undefined ? nextTask() : other.makeTextWritable(queryClient));
  const hydrationData = data && toHydration(matchRoutes(routes, pathname) ?? [], data);
  const router = createBrowserRouter(routes, hydrationData && { hydrationData });
  const app = (
    <StrictMode>
      <App queryClient={queryClient} prefetch={createPrefetch(routes)}>
        <RouterProvider router={router} />
      </App>
    </StrictMode>
  );
  const page = data && pageNames[data.page.kind];
  if (page !== undefined) await preloadPage(page);
  const root = claimRoot();
  if (root === undefined) return router.dispose();
  // Who went back meanwhile, as after a reload, is on the way to another page than the one that stands here.
  if (other === undefined && data !== undefined && isAt(router, pathname))
    startTransition(() => void hydrateRoot(root, app));
  else {
    await settled(router);
    if (other === undefined) createRoot(root).render(app);
    // What was printed reads better than that it cannot be had.
    else if (router.state.errors === null) other.drawAnew(root, app);
    else return router.dispose();
  }
  whenIdle(() => preloadRest({ router, queryClient }));
  // The dev server tells when the press has written an edition (vite/serve-edition.ts): a reader's tab polls instead.
  import.meta.hot?.on("broadsheet:edition", () => void queryClient.invalidateQueries());
}

/**
 * The element that the app draws in, for the first that has all it needs: a script that failed to arrive may be there when it is
 * asked for again, and then the page's own release and the present one are both at work.
 */
function claimRoot(): HTMLElement | undefined {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no element with the id “root”: its template is not this app's.");
  if (root.dataset["app"] !== undefined) return undefined;
  root.dataset["app"] = release;
  return root;
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What the page shows meanwhile, if only a notice that it is not here, stays until there is something better. */
function settled(router: DataRouter): Promise<void> {
  return new Promise((resolve) => {
    if (isSettled(router.state)) resolve();
    const stop = router.subscribe((state) => {
      if (!isSettled(state)) return;
      stop();
      resolve();
    });
  });
}

const isSettled = ({ initialized, navigation }: DataRouter["state"]): boolean =>
  initialized && navigation.state === "idle";

const isAt = ({ state }: DataRouter, pathname: string): boolean =>
  isSettled(state) && state.location.pathname === pathname;

/** What the next page will want. A failure is none: a click asks again, and the head stays the first page's. */
function preloadRest(reading: Reading): void {
  const head = getChunk(() => import("./head/keep-head.ts")).then(({ keepHead }) => keepHead(reading));
  const key = getChunk(() => import("./shell/search-key.ts")).then((part) => part.listenForSearchKey(reading.router));
  const rest = [
    content(),
    sanitizer(),
    preloadPage("ArticlePage"),
    preloadPage("ListingPage"),
    preloadOffer(),
    head,
    key,
  ];
  void Promise.allSettled(rest);
}

/** Some hosts also answer under the name of a folder's file. */
function withoutFileName(): void {
  const { pathname, search, hash } = location;
  if (pathname.endsWith("/index.html"))
    history.replaceState(history.state, "", pathname.slice(0, -"index.html".length) + search + hash);
}
