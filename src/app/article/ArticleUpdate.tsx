import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLayoutEffect, useRef } from "react";
import { articleQuery, content } from "../content/queries.ts";
import type { ReadableArticle, ReadableFile } from "../content/readable-article.ts";
import { useManifest } from "../content/watch-edition.ts";
import { words } from "../language/language.ts";
import { Offer } from "../shell/Offer.tsx";
import { holdLine } from "./hold-line.ts";

type ArticleUpdateProps = {
  article: ReadableArticle;
  /** Whether an edition came since the article was fetched. */
  isStale: boolean;
};

/** Says that the article was corrected, or withdrawn, since it was opened. What is read stays until its reader asks. */
export function ArticleUpdate({ article, isStale }: ArticleUpdateProps) {
  const newer = useNewer(article, isStale);
  const take = useTake(article);
  const text = newer && words.article[newer.type === "article" ? "corrected" : "withdrawn"];
  return <Offer text={text} take={async () => newer && take(newer)} />;
}

/**
 * An edition tells only that something changed. So the article is asked for beside the one that is shown, once an edition: where it
 * is the same, the host says so in a few bytes.
 */
function useNewer(article: ReadableArticle, isStale: boolean): ReadableFile | undefined {
  const edition = useManifest()?.edition;
  const { data } = useQuery({
    queryKey: ["newer", article.id, edition],
    queryFn: async () => (await content()).getNewer(article),
    enabled: isStale,
    placeholderData: (before) => before,
    structuralSharing: false,
  });
  return data === null || data === article ? undefined : data;
}

/** Shows what was published by now in the place of the article; the line that is read stays where it is. */
function useTake(article: ReadableArticle): (newer: ReadableFile) => void {
  const queryClient = useQueryClient();
  const restore = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    restore.current?.();
    restore.current = undefined;
  }, [article]);
  return (newer) => {
    restore.current = holdLine();
    queryClient.setQueryData(articleQuery(article.id).queryKey, newer);
  };
}
