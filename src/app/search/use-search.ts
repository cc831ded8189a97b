import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Archive } from "#contract/search/archive";
import type { Finder, Found } from "#contract/search/finder";
import { type Hit } from "#contract/search/record";
import { isEmpty } from "#contract/search/query";
import { kindOf } from "../content/content-error.ts";
import { type Asked, printAddress, toQuery } from "./asked.ts";
import { getSearchIndex, toSearchFiles } from "./search-files.ts";

/** Results that are looked for at a time. */
const AT_A_TIME = 20;
const NEAREST = 5;
/** What nobody looks at any more is kept so long, in milliseconds: Back comes to the results that were there. */
const KEPT = 600_000;

export type Search = {
  found: Found;
  /** Articles of the whole archive. */
  articles: number;
  /** Where nothing was found: articles whose titles come near. */
  nearest: readonly Hit[];
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
  const query = toQuery(asked);
  const finder = archive.find(query, asked.order);
  const found = await finder.next(AT_A_TIME);
  const isNothing = found.results.length === 0 && !isEmpty(query);
  return { finder, found, articles: archive.articles, nearest: isNothing ? await archive.nearest(query, NEAREST) : [] };
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
      const found = await data.finder.next(AT_A_TIME);
      client.setQueryData(query.queryKey, { ...data, found });
    } finally {
      setIsLooking(false);
    }
  };
  const again = (): void => void client.resetQueries({ queryKey: query.queryKey });
  return { data, error, isFormer: isPlaceholderData, isLooking: isLooking || isFetching, more, again };
}

/** Makes the first question need one round less. */
export const preloadArchive = (client: QueryClient): Promise<unknown> => client.prefetchQuery(archiveQuery());
