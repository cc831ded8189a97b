import type { QueryClient } from "@tanstack/react-query";
import type { Revision } from "#contract/revision";
import { revisionsQuery } from "../content/queries.ts";
import type { ReadableArticle } from "../content/readable-article.ts";
import { parseAnchor } from "./anchor.ts";
import { isPlain, judgeQuote, type Verdict } from "./judge-quote.ts";
import { PageText } from "./page-text.ts";

/** What is said of a quotation that was opened. */
export type Opened = { page: PageText; verdict: Verdict | { type: "unreadable" } | { type: "unknown" } };

/** Finds the passage that an address names in the text that stands on the page; undefined while there is none. */
export async function openQuote(
  hash: string,
  article: ReadableArticle,
  queryClient: QueryClient,
): Promise<Opened | undefined> {
  const page = PageText.read();
  if (page === undefined) return undefined;
  const anchor = parseAnchor(hash);
  if (anchor === undefined) return { page, verdict: { type: "unreadable" } };
  const quoted = { anchor, page: page.plain, title: page.title };
  if (isPlain(quoted) || article.revised === undefined) return { page, verdict: judgeQuote(quoted, []) };
  const revisions = await getRevisions(article, queryClient);
  return {
    page,
    verdict: revisions === undefined ? withoutRecords(judgeQuote(quoted, [])) : judgeQuote(quoted, revisions),
  };
}

async function getRevisions(
  article: ReadableArticle,
  queryClient: QueryClient,
): Promise<readonly Revision[] | undefined> {
  if (article.revised === undefined) return [];
  try {
    return (await queryClient.ensureQueryData(revisionsQuery(article.id, article.revised))).revisions;
  } catch {
    return undefined; // The notice says so, and offers to ask again.
  }
}

/** What the text of today shows stands, whatever it was before; that it is not there proves nothing. */
const withoutRecords = (verdict: Verdict): Opened["verdict"] =>
  verdict.type === "stands" ? verdict : { type: "unknown" };
