import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { ListKey } from "#contract/paths";
import type { Revised } from "#contract/revision";
import type { Manifest } from "#contract/site";
import type { ArticleId } from "#contract/teaser";
import type { Taxonomy } from "#contract/term";
import { getChunk } from "../get-chunk.ts";
import type { ReadableFile } from "./readable-article.ts";

/** Fetching is a chunk of its own, which arrives when the first page has been read in. */
export const content = () => getChunk(() => import("./get-content.ts"));

/** One factory a resource, for the route's loader and the page alike. The key's first word names the resource. */
export const manifestQuery = () =>
  queryOptions({
    queryKey: ["manifest"],
    queryFn: async ({ client }) => {
      const seen = client.getQueryData<Manifest>(["manifest"]);
      const manifest = await (await content()).getManifest();
      if (seen !== undefined && seen.edition !== manifest.edition) await markOutOfDate(client);
      return manifest;
    },
  });

// Sealed list pages keep their order for ever; the identity is as long-lived as the app.
const lasting = new Set(["manifest", "site"]);

/** Nothing on screen moves: a link that is followed to such a page renews it, and the page itself offers to (`useArrivals`). */
function markOutOfDate(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({
    refetchType: "none",
    predicate: ({ queryKey: [resource, , page] }) =>
      !lasting.has(String(resource)) && (resource !== "list" || page === "latest"),
  });
}

/** The site's identity: from the page's own data, else from the manifest. */
export const siteQuery = () =>
  queryOptions({
    queryKey: ["site"],
    queryFn: async ({ client }) => (await client.fetchQuery(manifestQuery())).site,
  });

export const homeQuery = () => queryOptions({ queryKey: ["home"], queryFn: async () => (await content()).getHome() });

/** A sealed page of a list by its number, or the open one. */
export const listPageQuery = (key: ListKey, page: number | "latest") =>
  queryOptions({
    queryKey: ["list", key, page],
    queryFn: async () => (await content()).getListPage(key, page),
  });

export const termIndexQuery = (taxonomy: Taxonomy) =>
  queryOptions({
    queryKey: ["terms", taxonomy],
    queryFn: async () => (await content()).getTermIndex(taxonomy),
  });

/** What stands under an id: an article with its text made safe, or where it went. */
export const articleQuery = (id: ArticleId) => {
  const queryKey = ["article", id];
  return queryOptions({
    queryKey,
    queryFn: async ({ client }) => (await content()).getArticle(id, client.getQueryData<ReadableFile>(queryKey)),
    // Trusted markup has no structure to share; what is the same is kept by `toReadable`.
    structuralSharing: false,
  });
};

/** What changed in an article, as of its last revision. */
export const revisionsQuery = (id: ArticleId, { at, note }: Revised) =>
  queryOptions({ queryKey: ["revisions", id, at, note], queryFn: async () => (await content()).getRevisions(id) });
