import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Manifest } from "#contract/site";
import { useIsHydrating } from "../use-is-hydrating.ts";
import { useOnline } from "../use-online.ts";
import { whenIdle } from "../when-idle.ts";
import { manifestQuery } from "./queries.ts";

const POLL_MS = 60_000;

/**
 * Asks for the manifest once the page has come to rest, then each minute while it is visible and there is a network. The host
 * answers that nothing changed: its `no-cache` has the browser ask with the manifest's own mark (ETag).
 */
export function ManifestPolling(): null {
  const [idle, setIdle] = useState(false);
  const online = useOnline();
  useEffect(() => whenIdle(() => setIdle(true)), []);
  useQuery({
    ...manifestQuery(),
    enabled: idle && online,
    staleTime: POLL_MS,
    refetchInterval: POLL_MS,
    refetchOnMount: true,
    refetchOnWindowFocus: true,
  });
  return null;
}

/** The manifest as last seen; undefined until it is there, and while a page is hydrated, which was printed without it. */
export function useManifest(): Manifest | undefined {
  const { data } = useQuery({ ...manifestQuery(), enabled: false });
  return useIsHydrating() ? undefined : data;
}

/**
 * How many articles the site got since a page got its data: undefined while it is up to date, 0 where they cannot be counted or
 * an edition only changed some. The page offers them and fetches again when its reader asks; nothing moves by itself.
 * @param isStale of the page's own query.
 */
export function useArrivals(isStale: boolean): number | undefined {
  const articles = useManifest()?.articles;
  const [before, setBefore] = useState(articles);
  if (!isStale) {
    if (before !== articles) setBefore(articles);
    return undefined;
  }
  return Math.max(0, (articles ?? 0) - (before ?? articles ?? 0));
}
