import { ArticleFile } from "#contract/article";
import { articleFile, searchFile } from "#contract/paths";
import type { SearchFiles } from "#contract/search/segment-reader";
import { SearchIndex } from "#contract/search/segments";
import { getBytes, getJson, getPart, keptOffline } from "../content/content-client.ts";
import { ContentError } from "../content/content-error.ts";

export const getSearchIndex = (): Promise<SearchIndex> => getJson(SearchIndex, searchFile, keptOffline());

/** The files of the index as the host has them. Where one gives whole files alone, parts are not asked for again. */
export function toSearchFiles(): SearchFiles {
  let hasParts = true;
  return {
    read: getBytes,
    readRange: async (path, from, to) => {
      const part = hasParts ? await getPart(path, from, to) : undefined;
      if (part === undefined) hasParts = false;
      return part;
    },
    readArticle: async (id) => {
      try {
        const article = await getJson(ArticleFile, articleFile(id), keptOffline());
        return article.type === "article" ? article : undefined;
      } catch (error) {
        if (error instanceof ContentError && error.kind === "not-found") return undefined;
        throw error;
      }
    },
  };
}
