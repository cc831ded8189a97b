import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { ArticleFile } from "#contract/article";
import { Home } from "#contract/home";
import { ListPage } from "#contract/list-page";
import { articleFile, homeFile, listFile, type ListKey, manifestFile, termIndexFile } from "#contract/paths";
import { Manifest } from "#contract/site";
import type { ArticleId } from "#contract/teaser";
import { type Taxonomy, TermIndex } from "#contract/term";
import { getJson } from "./content-client.ts";
import { kindOf } from "./content-error.ts";
import { type ReadableFile, toReadable } from "./readable-article.ts";

/** One factory a resource, for the route's loader and the page alike. The key's first word names the resource. */
export const manifestQuery = () =>
  queryOptions({
    queryKey: ["manifest"],
    queryFn: async ({ client, signal }) => {
      const seen = client.getQueryData<Manifest>(["manifest"]);
      const manifest = await getJson(Manifest, manifestFile, { signal });
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
    predicate: ({ queryKey: [resource, , page] }) => !lasting.has(String(resource)) && (resource !== "list" || page === "latest"),
  });
}

/** The site's identity: from the page's own data, else from the manifest. */
export const siteQuery = () =>
  queryOptions({
    queryKey: ["site"],
    queryFn: async ({ client }) => (await client.ensureQueryData(manifestQuery())).site,
  });

export const homeQuery = () =>
  queryOptions({ queryKey: ["home"], queryFn: ({ signal }) => getJson(Home, homeFile, { signal }) });

/** A page of a list. A number that is not sealed yet is answered by the open page when that bears the number. */
export const listPageQuery = (key: ListKey, page: number | "latest") =>
  queryOptions({
    queryKey: ["list", key, page],
    queryFn: ({ signal }) => getListPage(key, page, signal),
  });

async function getListPage(key: ListKey, page: number | "latest", signal: AbortSignal): Promise<ListPage> {
  try {
    return await getJson(ListPage, listFile(key, page), { signal });
  } catch (error) {
    if (page === "latest" || kindOf(error) !== "not-found") throw error;
    const open = await getJson(ListPage, listFile(key, "latest"), { signal });
    if (open.number === page) return open;
    throw error;
  }
}

export const termIndexQuery = (taxonomy: Taxonomy) =>
  queryOptions({
    queryKey: ["terms", taxonomy],
    queryFn: ({ signal }) => getJson(TermIndex, termIndexFile(taxonomy), { signal }),
  });

/** What stands under an id: an article with its text made safe, or where it went. */
export const articleQuery = (id: ArticleId) => {
  const queryKey = ["article", id];
  return queryOptions({
    queryKey,
    queryFn: async ({ client, signal }) => {
      const file = await getJson(ArticleFile, articleFile(id), { signal });
      return toReadable(file, client.getQueryData<ReadableFile>(queryKey));
    },
    // Trusted markup has no structure to share; `toReadable` keeps what is the same.
    structuralSharing: false,
  });
};
