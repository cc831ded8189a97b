import type { ArticleFile, ArticleHead, Moved, Withdrawn } from "#contract/article";
import { type SafeHtml, sanitizeBody } from "./safe-html.ts";

/** An article whose text may be shown. */
export type ReadableArticle = ArticleHead & { body: SafeHtml };

/** What the app holds under an article's id. */
export type ReadableFile = ReadableArticle | Moved | Withdrawn;

/**
 * @param shown what is on screen under the same id: its body is kept where the text is the same, since React writes a new
 * object into the page again, and a selection or a scrolled table would be lost.
 */
export async function toReadable(file: ArticleFile, shown: ReadableFile | undefined): Promise<ReadableFile> {
  if (file.type !== "article") return file;
  const { bodyHtml, ...head } = file;
  if (shown?.type === "article" && shown.body.source === bodyHtml) return { ...head, body: shown.body };
  return { ...head, body: await sanitizeBody(bodyHtml) };
}

/** A body taken over from the page may not be written into one: it is sanitized before it is shown again. */
export async function withFreshBody(file: ReadableFile): Promise<ReadableFile> {
  return file.type === "article" && file.body.adopted ? { ...file, body: await sanitizeBody(file.body.source) } : file;
}
