import { queryOptions } from "@tanstack/react-query";
import type { Revised } from "#contract/revision";
import type { ArticleId } from "#contract/teaser";
import { content } from "../content/queries.ts";

/** What changed in an article, as of its last revision. */
export const revisionsQuery = (id: ArticleId, { at, note }: Revised) =>
  queryOptions({ queryKey: ["revisions", id, at, note], queryFn: async () => (await content()).getRevisions(id) });
