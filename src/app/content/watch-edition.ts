import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Manifest } from "#contract/site";
import { manifestQuery } from "./queries.ts";

const POLL_MS = 60_000;

/** The manifest, asked for again each minute while the page is visible; undefined until it is there. */
export function useManifest(): Manifest | undefined {
  const { data } = useQuery({
    ...manifestQuery(),
    staleTime: POLL_MS,
    refetchInterval: POLL_MS,
    refetchOnMount: true,
    refetchOnWindowFocus: true,
  });
  // It may arrive between the hydration of the shell and that of the page, whose markup was printed without it.
  const isHydrated = useSyncExternalStore(neverChanges, () => true, () => false);
  return isHydrated ? data : undefined;
}

const neverChanges = () => () => {};

/**
 * How many articles came since a page got its data: undefined while it is up to date, 0 where they cannot be counted or an
 * edition only changed some. The page offers them and fetches again when its reader asks; nothing moves by itself.
 * @param isStale of the page's own query.
 */
export function useArrivals(isStale: boolean): number | undefined {
  const articles = useManifest()?.articles;
  const [before, setBefore] = useState(articles);
  useEffect(() => {
    if (!isStale) setBefore(articles);
  }, [isStale, articles]);
  if (!isStale) return undefined;
  return Math.max(0, (articles ?? 0) - (before ?? articles ?? 0));
}
