import { QueryClient } from "@tanstack/react-query";
import { kindOf } from "./content-error.ts";

const RETRIES = 2;

/**
 * Nothing refetches by itself while it is read: what is on screen moves only when the reader asks. A new edition marks the
 * open resources as out of date (see `watch-edition.ts`), and the next link that is followed to one of them renews it.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // With the default a query waits for ever where there is no network; an error says so.
        networkMode: "always",
        staleTime: Infinity,
        gcTime: Infinity,
        refetchOnMount: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => failures < RETRIES && kindOf(error) === "unavailable",
        retryDelay: (failures) => 500 * 2 ** failures,
      },
    },
  });
}
