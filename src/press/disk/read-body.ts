import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { articleFile } from "#contract/paths";
import type { ArticleRow } from "../ledger/article-rows.ts";
import { toHash } from "../outputs/output.ts";
import type { Texts, TextRef } from "./texts.ts";
import { isCode } from "./lock.ts";

/** The text of an article: as it was just read, else as it stands in the edition. Undefined: it is lost. */
export const readBody = (
  row: ArticleRow,
  ref: TextRef | undefined,
  { out, texts }: { out: string; texts: Texts },
): string | undefined => (ref === undefined ? readPrintedBody(row, out) : texts.get(ref));

/** The text of an article as it stands in the edition, if it is the one that the ledger knows. */
function readPrintedBody({ id, body }: ArticleRow, out: string): string | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(out, articleFile(id)), "utf8"));
    const { bodyHtml } = v.parse(WithBody, value);
    return toHash(bodyHtml) === body ? bodyHtml : undefined;
  } catch (error) {
    if (isCode(error, "ENOENT") || error instanceof SyntaxError || error instanceof v.ValiError) return undefined;
    throw error;
  }
}

const WithBody = v.object({ bodyHtml: v.string() });
