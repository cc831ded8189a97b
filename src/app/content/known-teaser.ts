import type { QueryClient } from "@tanstack/react-query";
import type { Home } from "#contract/home";
import type { ListPage } from "#contract/list-page";
import { idOf } from "#contract/paths";
import type { Path, Teaser } from "#contract/teaser";
import type { ReadableFile } from "./readable-article.ts";

/** The teaser of the article at a path, if any page seen so far carried it: its title can be painted before it is fetched. */
export function knownTeaser(queryClient: QueryClient, path: Path): Teaser | undefined {
  const id = idOf(path);
  return [...teasersSeen(queryClient)].find((teaser) => teaser.id === id || idOf(teaser.path) === id);
}

function* teasersSeen(queryClient: QueryClient): Generator<Teaser> {
  for (const [, file] of queryClient.getQueriesData<ReadableFile>({ queryKey: ["article"] })) {
    if (file?.type === "article") yield file;
  }
  for (const [, page] of queryClient.getQueriesData<ListPage>({ queryKey: ["list"] })) yield* page?.teasers ?? [];
  for (const [, home] of queryClient.getQueriesData<Home>({ queryKey: ["home"] })) {
    if (home?.lead !== undefined) yield home.lead;
    yield* home?.flashes ?? [];
    for (const section of home?.sections ?? []) yield* section.teasers;
  }
}
