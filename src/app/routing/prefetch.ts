import { createContext, use } from "react";
import { matchRoutes, type DataRouteObject } from "react-router";
import type { Path } from "#contract/teaser";

/** Fetches what the page at a path will show, and renews it where a new edition made it out of date. Never fails. */
export type Prefetch = (path: Path) => void;

/** How a route's content is fetched, on a visit (`renew` false) and ahead of it; stands in the route's `handle`. */
export type LoadPage = (place: {
  pathname: Path;
  params: Readonly<Record<string, string | undefined>>;
  renew: boolean;
}) => Promise<unknown>;

export const PrefetchContext = createContext<Prefetch>(() => {});

export const usePrefetch = (): Prefetch => use(PrefetchContext);

export function createPrefetch(routes: DataRouteObject[]): Prefetch {
  return (path) => {
    const { pathname } = new URL(path, location.origin);
    for (const { route, params } of matchRoutes(routes, pathname) ?? []) {
      // A failed prefetch is no failure: the visit itself asks again and says what is wrong.
      if (isLoading(route.handle)) route.handle.load({ pathname, params, renew: true }).catch(() => {});
    }
  };
}

function isLoading(handle: unknown): handle is { load: LoadPage } {
  return typeof handle === "object" && handle !== null && "load" in handle && typeof handle.load === "function";
}
