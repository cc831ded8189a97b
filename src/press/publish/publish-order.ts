import { homeFile, manifestFile, searchFile } from "#contract/paths";

/**
 * What is published after what: nothing may point at a file that is not there yet. The app's files, pictures and revisions, the
 * articles, their short pages and the lists, the doors (front page, search, feeds, sitemaps), and last the manifest, which tells open tabs of the news.
 */
export const stages = [0, 1, 2, 3, 4] as const;
export type Stage = (typeof stages)[number];

/** @param file relative to the edition's folder. */
export function stageOf(file: string): Stage {
  const path = `/${file}`;
  if (path === manifestFile) return 4;
  if (
    path === homeFile ||
    path === searchFile ||
    path === "/index.html" ||
    /^\/(?:feeds\/|sitemaps\/|[^/]+\.(?:xml|txt)$)/u.test(path)
  )
    return 3;
  if (path.startsWith("/content/v1/revisions/")) return 0;
  if (path.startsWith("/content/v1/articles/")) return 1;
  if (path.startsWith("/content/") || path.startsWith("/a/") || path.endsWith("/index.html")) return 2;
  return /\.html?$/iu.test(path) ? 1 : 0;
}

/**
 * Files that nobody asks a bucket for: those that speak to other hosts, and the compressed copies of assets, which a bucket cannot
 * choose by what a browser accepts.
 */
export const isPublished = (file: string): boolean => !/^_(?:headers|redirects)$|^assets\/.*\.br$/u.test(file);
