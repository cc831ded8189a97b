import { useQueryClient } from "@tanstack/react-query";
import type { SiteIdentity } from "#contract/site";
import { siteQuery } from "../content/queries.ts";

/** What the site says of itself. The root route has loaded it before any page shows, and it never changes: nothing waits or watches. */
export function useSite(): SiteIdentity {
  const site = useQueryClient().getQueryData(siteQuery().queryKey);
  if (site === undefined) throw new Error("A page is shown before its site is known.");
  return site;
}
