import { type QueryClient, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { NavigationType, useNavigationType } from "react-router";
import type { ListPage } from "#contract/list-page";
import type { ListKey } from "#contract/paths";
import { listPageQuery } from "../content/queries.ts";
import { type ListVisit, type PageName, type Span, spanOnReturn } from "./list-visit.ts";

/** What stands at the list's end. */
export type ListEnd =
  | { state: "more"; next: number; load: () => void }
  | { state: "loading"; next: number }
  | { state: "failed"; next: number; error: Error; retry: () => void }
  | { state: "end" };

type ListPages = {
  newest: PageName;
  /** From the newest down, without a gap. */
  pages: [ListPage, ...ListPage[]];
  isStale: boolean;
  end: ListEnd;
};

/** The pages of a list that are on screen, one cache entry each, and the way to the next older one. */
export function useListPages(place: { listKey: ListKey; page: PageName; visit: ListVisit | undefined }): ListPages {
  const { listKey } = place;
  const [span, setSpan] = useSpan(place);
  const { data: first, isStale } = useSuspenseQuery(listPageQuery(listKey, span.newest));
  const wanted = Math.min(span.older, first.number - 1);
  // Older pages do not change: of those that are held there is nothing to watch.
  const older = heldBelow(useQueryClient(), { listKey, number: first.number, count: wanted });
  const next = first.number - 1 - older.length;
  const isMissing = older.length < wanted;
  const missing = useQuery({ ...listPageQuery(listKey, next), enabled: isMissing });
  const load = () => setSpan((now) => ({ ...now, older: older.length + 1 }));
  return {
    newest: span.newest,
    pages: [first, ...older],
    isStale,
    end: toEnd(next, isMissing ? missing : undefined, load),
  };
}

/** At most `count` pages below one, without a gap. */
function heldBelow(
  queryClient: QueryClient,
  { listKey, number, count }: { listKey: ListKey; number: number; count: number },
): ListPage[] {
  const held: ListPage[] = [];
  while (held.length < count) {
    const page = queryClient.getQueryData(listPageQuery(listKey, number - 1 - held.length).queryKey);
    if (page === undefined) break;
    held.push(page);
  }
  return held;
}

function toEnd(next: number, missing: Missing | undefined, load: () => void): ListEnd {
  if (next < 1) return { state: "end" };
  if (missing === undefined) return { state: "more", next, load };
  const { error, isFetching, refetch } = missing;
  if (error === null || isFetching) return { state: "loading", next };
  return { state: "failed", next, error, retry: () => void refetch() };
}

type Missing = { error: Error | null; isFetching: boolean; refetch: () => Promise<unknown> };

/** Going back shows what was on screen; a new visit begins with the page of its address alone. */
function useSpan({ listKey, page, visit }: { listKey: ListKey; page: PageName; visit: ListVisit | undefined }) {
  const queryClient = useQueryClient();
  const isReturn = useNavigationType() === NavigationType.Pop;
  return useState<Span>(() =>
    isReturn ? spanOnReturn({ queryClient, listKey, page, visit }) : { newest: page, older: 0 },
  );
}
