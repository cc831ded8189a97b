/**
 * TanStack Query as the press needs it, in whose bundle this takes its place (vite/printed-queries.ts): a page is printed from data
 * that is there. Nothing is fetched, watched or drawn again, so a query is a look at its key.
 */
import { createContext, use } from "react";

type QueryKey = readonly unknown[];
type Query = { queryKey: QueryKey };

export class QueryClient {
  readonly #data = new Map<string, unknown>();

  setQueryData(queryKey: QueryKey, data: unknown): void {
    this.#data.set(queryKey.join("\n"), data);
  }

  getQueryData(queryKey: QueryKey): unknown {
    return this.#data.get(queryKey.join("\n"));
  }
}

const Client = createContext(new QueryClient());

export function QueryClientProvider({ client, children }: { client: QueryClient; children: React.ReactNode }) {
  return <Client value={client}>{children}</Client>;
}

export const useQueryClient = (): QueryClient => use(Client);

export const queryOptions = <T extends Query>(query: T): T => query;

/** A query that has its data, or none yet. */
export function useQuery({ queryKey }: Query) {
  const data = useQueryClient().getQueryData(queryKey);
  return { data, error: null, isPending: data === undefined, isError: false, isFetching: false, isStale: false };
}

export function useSuspenseQuery(query: Query) {
  const result = useQuery(query);
  if (result.isPending) throw new Error(`A page is printed before its data are there: ${query.queryKey.join("/")}.`);
  return result;
}

export const useQueryErrorResetBoundary = () => ({ reset: () => {} });

/** What is shared between an old and a new answer: here there is no old one. */
export const replaceEqualDeep = (_: unknown, now: unknown): unknown => now;
