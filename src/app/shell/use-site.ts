import { useSuspenseQuery } from "@tanstack/react-query";
import type { SiteIdentity } from "#contract/site";
import { siteQuery } from "../content/queries.ts";

/** What the site says of itself; the root route has loaded it before any page shows. */
export const useSite = (): SiteIdentity => useSuspenseQuery(siteQuery()).data;
