import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { SiteIdentity } from "#contract/site";
import { siteQuery } from "../content/queries.ts";

/** What the site says of itself. The root route has loaded it before any page shows, and it never changes: nothing waits or watches. */
export function useSite(): SiteIdentity {
  const queryClient = useQueryClient();
  const site = known.get(queryClient) ?? queryClient.getQueryData(siteQuery().queryKey);
  if (site === undefined) throw new Error("A page is shown before its site is known.");
  known.set(queryClient, site);
  return site;
}

/** Each time on a page asks. */
const known = new WeakMap<QueryClient, SiteIdentity>();
