import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ArticleFile } from "#contract/article";
import { ContractError, parseAs } from "#contract/parse-as";
import { articleFile } from "#contract/paths";
import type { Candidate } from "../edition/to-identities.ts";
import type { Memory } from "../ledger/ledger.ts";
import type { Rejection, Warning } from "../rejection.ts";
import { isCode } from "./lock.ts";

/** The articles, as published before, of posts that are rejected now: an edit that went wrong takes nothing from readers. */
export function readKeptArticles(
  edition: string,
  rejected: readonly Rejection[],
  memory: Memory,
): { candidates: Candidate[]; warnings: Warning[] } {
  const byFile = new Map([...memory.articles.values()].map((article) => [article.file, article]));
  const candidates: Candidate[] = [];
  const warnings: Warning[] = [];
  for (const { file } of rejected) {
    const known = byFile.get(file);
    if (known === undefined || known.withdrawnAt !== undefined) continue;
    const article = readArticleFile(join(edition, articleFile(known.id)));
    const isReadable = article?.type === "article";
    if (isReadable) candidates.push({ file, article, redirects: [] });
    const message = isReadable
      ? "The article stays as it was published before this change."
      : `The article is withdrawn until its post is mended: as it was published, it cannot be read from ${articleFile(known.id)}.`;
    warnings.push({ file, line: 0, message });
  }
  return { candidates, warnings };
}

function readArticleFile(file: string): ArticleFile | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return parseAs(ArticleFile, value, file);
  } catch (error) {
    if (isCode(error, "ENOENT") || error instanceof SyntaxError || error instanceof ContractError) return undefined;
    throw error;
  }
}
