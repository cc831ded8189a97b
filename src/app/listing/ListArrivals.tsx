import { replaceEqualDeep, useQuery } from "@tanstack/react-query";
import type { ListPage } from "#contract/list-page";
import type { ListKey } from "#contract/paths";
import { content } from "../content/queries.ts";
import { useArrivals, useManifest } from "../content/watch-edition.ts";
import { words } from "../language/language.ts";
import { Offer } from "../shell/Offer.tsx";

type ListArrivalsProps = {
  listKey: ListKey;
  /** The newest page, as it is shown. */
  shown: ListPage;
  isStale: boolean;
  renew: () => Promise<unknown>;
};

/** Offers what came to a list since it was fetched. */
export function ListArrivals({ listKey, shown, isStale, renew }: ListArrivalsProps) {
  const ofSite = useArrivals(isStale);
  const ofList = useOwnArrivals({ listKey, shown, isWanted: isStale && listKey !== "all" });
  const arrivals = listKey === "all" ? ofSite : ofList;
  return <Offer text={arrivals === undefined ? undefined : words.shell.arrived(arrivals)} take={renew} />;
}

/**
 * The manifest counts what came to the whole site; most of it is in other lists. So the newest page of this one is asked for
 * beside what is shown, once an edition: where it is the same, the host says so in a few bytes.
 */
function useOwnArrivals({
  listKey,
  shown,
  isWanted,
}: {
  listKey: ListKey;
  shown: ListPage;
  isWanted: boolean;
}): number | undefined {
  const edition = useManifest()?.edition;
  const { data: newest } = useQuery({
    queryKey: ["newest", listKey, edition],
    queryFn: async () => (await content()).getListPage(listKey, "latest"),
    enabled: isWanted,
    placeholderData: (before) => before,
  });
  if (!isWanted || newest === undefined || replaceEqualDeep(shown, newest) === shown) return undefined;
  return newest.type === "open" && shown.type === "open" ? Math.max(0, newest.total - shown.total) : 0;
}
