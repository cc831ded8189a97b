import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { ArticleFile } from "#contract/article";
import { parseAs } from "#contract/parse-as";
import { articleFile } from "#contract/paths";
import type { SearchFiles } from "#contract/search/segment-reader";

/** The files of an edition's index, in its folder. */
export function toSearchFiles(folder: string): SearchFiles {
  return {
    read: async (path) => readFileSync(join(folder, path)),
    readRange: async (path, from, to) => readPart(join(folder, path), from, to),
    readArticle: async (id) => {
      const path = articleFile(id);
      const value: unknown = JSON.parse(readFileSync(join(folder, path), "utf8"));
      const article = parseAs(ArticleFile, value, path);
      return article.type === "article" ? article : undefined;
    },
  };
}

function readPart(file: string, from: number, to: number): Uint8Array {
  const descriptor = openSync(file, "r");
  try {
    const bytes = new Uint8Array(to - from);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, from));
  } finally {
    closeSync(descriptor);
  }
}
