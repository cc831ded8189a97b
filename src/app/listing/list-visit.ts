import type { QueryClient } from "@tanstack/react-query";
import type { ListKey } from "#contract/paths";
import { listPageQuery } from "../content/queries.ts";

export type PageName = number | "latest";

/**
 * One reading of a list, kept in the history entry while its address follows the reader. It names where the reading began,
 * so that Back finds the newer pages above the one in the address.
 */
export type ListVisit = {
  /** The same for every address of the reading. */
  id: string;
  newest: PageName;
};

/** The visit in a history entry's state: whatever stands there was written by this or an earlier release. */
export function visitOf(state: unknown): ListVisit | undefined {
  if (typeof state !== "object" || state === null || !("list" in state)) return undefined;
  const { list } = state;
  if (typeof list !== "object" || list === null || !("id" in list) || !("newest" in list)) return undefined;
  const { id, newest } = list;
  if (typeof id !== "string" || !(newest === "latest" || typeof newest === "number")) return undefined;
  return { id, newest };
}

/** The pages on screen: the newest, and how many older ones follow it. */
export type Span = { newest: PageName; older: number };

type Return = {
  queryClient: QueryClient;
  listKey: ListKey;
  /** Of the address. */
  page: PageName;
  visit: ListVisit | undefined;
};

/** The pages that were on screen when the reader left and can be shown at once; the page of the address in any case. */
export function spanOnReturn({ queryClient, listKey, page, visit }: Return): Span {
  const held = (name: PageName) => queryClient.getQueryData(listPageQuery(listKey, name).queryKey);
  const own = held(page)?.number;
  if (own === undefined) return { newest: page, older: 0 };
  const newest = visit === undefined ? undefined : held(visit.newest)?.number;
  const reaches = newest !== undefined && newest > own && areHeld(own + 1, newest - 1);
  let oldest = own;
  while (oldest > 1 && held(oldest - 1) !== undefined) oldest--;
  return reaches && visit !== undefined
    ? { newest: visit.newest, older: newest - oldest }
    : { newest: page, older: own - oldest };

  function areHeld(from: number, to: number): boolean {
    for (let number = from; number <= to; number++) if (held(number) === undefined) return false;
    return true;
  }
}
