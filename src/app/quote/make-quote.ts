import type { ReadableArticle } from "../content/readable-article.ts";
import { getChunk } from "../get-chunk.ts";
import type { ShareSubject } from "../share/share-subject.ts";
import { printAnchor, toAnchor } from "./anchor.ts";
import type { Chosen } from "./chosen.ts";

/** A passage as it is shared, by an address that our own anchor alone makes work. */
export function makeQuote(
  article: ReadableArticle,
  { page, passage }: Chosen,
  siteUrl: string,
): ShareSubject & { quote: string } {
  const { plain } = page;
  const url = `${siteUrl === "" ? location.origin : siteUrl}${article.path}`;
  return {
    ...article,
    url: `${url}#${printAnchor(toAnchor(plain.text, passage.from, passage.to))}`,
    quote: plain.read(passage.from, passage.to),
  };
}

/** What a browser needs to find a passage by itself, without our scripts; empty where the passage cannot be told so. */
export async function getDirective({ page, passage }: Chosen): Promise<string> {
  const [range, ...others] = page.toRanges(passage);
  if (range === undefined || others.length > 0) return "";
  const { toDirective } = await getChunk(() => import("./text-fragment.ts"));
  return toDirective(range);
}
