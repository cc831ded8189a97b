import type { Article, ArticleFile } from "#contract/article";
import type { ListPage } from "#contract/list-page";
import { articleFile, homeFile, listFile, type ListKey, manifestFile, termIndexFile } from "#contract/paths";
import type { Home } from "#contract/home";
import type { Manifest } from "#contract/site";
import type { TermIndex } from "#contract/term";
import { fileOfPath, type Output, toHash, toOutput } from "./output.ts";

/** The content API: one printer a kind of file. */
const toContentFile = (path: string, value: unknown): Output => toOutput(fileOfPath(path), JSON.stringify(value));

export const toArticleFile = (id: string, file: ArticleFile): Output => toContentFile(articleFile(id), file);

export const toListFile = (key: ListKey, page: ListPage): Output =>
  toContentFile(listFile(key, page.type === "open" ? "latest" : page.number), page);

export const toHomeFile = (home: Home): Output => toContentFile(homeFile, home);

export const toTermIndexFile = (index: TermIndex): Output => toContentFile(termIndexFile(index.taxonomy), index);

/**
 * The manifest. The edition's name is a hash of everything readable in it.
 * @param files every file of the edition → what it was printed from.
 */
export function toManifestFile(manifest: Omit<Manifest, "edition">, files: ReadonlyMap<string, string>): Output {
  const own = fileOfPath(manifestFile);
  const readable = [...files].filter(([file]) => file.startsWith("content/") && file !== own);
  const edition = toHash(
    readable
      .map(([file, key]) => `${file} ${key}`)
      .sort()
      .join("\n"),
  );
  return toContentFile(manifestFile, { ...manifest, edition });
}

/** How many articles are new or changed against the files of the run before. */
export function countArticles(
  articles: readonly Article[],
  before: Files,
  after: Files,
): { published: number; unchanged: number } {
  const files = articles.map(({ id }) => fileOfPath(articleFile(id)));
  const unchanged = files.filter((file) => before.get(file) === after.get(file)).length;
  return { published: articles.length - unchanged, unchanged };
}

type Files = ReadonlyMap<string, string>;
