import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type Prefetch, PrefetchContext } from "./routing/prefetch.ts";

type AppProps = { queryClient: QueryClient; prefetch: Prefetch; children: ReactNode };

/** What every page needs around the router, on the press's side and in the browser. */
export function App({ queryClient, prefetch, children }: AppProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <PrefetchContext value={prefetch}>{children}</PrefetchContext>
    </QueryClientProvider>
  );
}
