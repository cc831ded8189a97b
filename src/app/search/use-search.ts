import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Archive } from "#contract/search/archive";
import type { Finder, Found } from "#contract/search/finder";
import type { Entry } from "#contract/search/entry";
import { kindOf } from "../content/content-error.ts";
import { type Asked, printAddress, toQuery } from "./asked.ts";
import { getSearchIndex, toSearchFiles } from "./search-files.ts";

/** Results that are looked for at a time. */
const AT_A_TIME = 20;
/** Who waits longer, in milliseconds, is shown what was found so far. */
const PATIENCE = 1000;
const NEAREST = 5;
/** What nobody looks at any more is kept so long, in milliseconds: Back comes to the results that were there. */
const KEPT = 600_000;

export type Search = {
  found: Found;
  /** Articles of the whole archive. */
  articles: number;
};

type Searching = Search & { finder: Finder };

const archiveQuery = () =>
  queryOptions({
    queryKey: ["archive"],
    queryFn: async () => new Archive(await getSearchIndex(), toSearchFiles()),
    structuralSharing: false,
  });

const searchQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["search", printAddress(asked)],
    queryFn: ({ client }) => begin(asked, client),
    structuralSharing: false,
    gcTime: KEPT,
    retry: false,
  });

async function begin(asked: Asked, client: QueryClient): Promise<Searching> {
  // Anew, where a newer edition is known to be there.
  const archive = await client.fetchQuery(archiveQuery());
  const searching = await look(asked, archive);
  const { failure } = searching.found;
  // Parts of the index that were there when this tab asked may have been put together since.
  if (failure === undefined || kindOf(failure) !== "not-found") return searching;
  return look(asked, await client.fetchQuery({ ...archiveQuery(), staleTime: 0 }));
}

async function look(asked: Asked, archive: Archive): Promise<Searching> {
  const finder = archive.find(toQuery(asked), asked.order);
  return { finder, found: await finder.next(AT_A_TIME, PATIENCE), articles: archive.articles };
}

/** What is known of a question, and the way to know more. */
export function useSearch(asked: Asked) {
  const client = useQueryClient();
  const [isLooking, setIsLooking] = useState(false);
  const query = searchQuery(asked);
  const { data, error, isPlaceholderData, isFetching } = useQuery({
    ...query,
    // Results stay until others take their place.
    placeholderData: (before: Searching | undefined) => before,
  });
  const more = async (): Promise<void> => {
    if (data === undefined || isLooking) return;
    setIsLooking(true);
    try {
      const found = await data.finder.next(AT_A_TIME, PATIENCE);
      client.setQueryData(query.queryKey, { ...data, found });
    } finally {
      setIsLooking(false);
    }
  };
  const again = (): void => void client.resetQueries({ queryKey: query.queryKey });
  return { data, error, isFormer: isPlaceholderData, isLooking: isLooking || isFetching, more, again };
}

/** Articles whose titles come near to a question that nothing answers. */
export function useNearest(asked: Asked): readonly Entry[] {
  const { data = [] } = useQuery({
    queryKey: ["nearest", printAddress(asked)],
    queryFn: async ({ client }) => (await client.fetchQuery(archiveQuery())).nearest(toQuery(asked), NEAREST),
    retry: false,
  });
  return data;
}

/** Makes the first question need fewer rounds. What fails now fails again when it is needed. */
export async function prepareArchive(client: QueryClient): Promise<void> {
  await client.prefetchQuery(archiveQuery());
  await client.getQueryData(archiveQuery().queryKey)?.prepare();
}

/** Reads at once what will be asked for if somebody types no further. */
export function prepareSearch(asked: Asked, client: QueryClient): void {
  const archive = client.getQueryData(archiveQuery().queryKey);
  void archive?.find(toQuery(asked), asked.order).open(AT_A_TIME);
}
