import * as v from "valibot";
import { type Revised, Revision } from "#contract/revision";
import type { TextRef } from "../disk/texts.ts";
import { parseParts } from "../drafts/article-parts.ts";
import type { ArticleRow } from "../ledger/article-rows.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { toChanges } from "../revisions/to-changes.ts";
import { toWords } from "../revisions/words.ts";

export type Revising = {
  ledger: Ledger;
  /** The text of an article: as it was just read, or as it stands in the edition. Undefined: it is lost. */
  readBody: (row: ArticleRow, ref: TextRef | undefined) => string | undefined;
  /** The moment of this run. */
  now: string;
};

/**
 * What a published article tells of its revisions. There is one more if its post was changed, and its words with it: neither
 * markup nor another press's rules make one.
 * @param row as it will stand, but for what this gives.
 */
export function revise(
  before: ArticleRow,
  row: ArticleRow,
  { note, ref, revising }: { note: string | undefined; ref: TextRef | undefined; revising: Revising },
): Revised | undefined {
  const { ledger, now } = revising;
  const revisions = readRevisions(row.id, ledger);
  const isRevised = before.source !== "" && before.source !== row.source && before.fingerprint !== row.fingerprint;
  if (isRevised) revisions.push({ ...compare(before, row, { ref, revising }), at: now, fingerprint: row.fingerprint });
  const last = revisions.at(-1);
  if (last === undefined) return undefined;
  // A reason that stands in the post since an earlier revision is not this one's.
  const isNewReason = note !== undefined && revisions.every((revision) => revision.note !== note);
  if (isNewReason) last.note = note;
  if (isRevised || isNewReason) ledger.revisions.put(row.id, revisions.length, JSON.stringify(v.parse(Revision, last)));
  const kind = revisions.some((revision) => revision.kind === "correction") ? "correction" : "update";
  return { kind, at: last.at, ...(last.note !== undefined && { note: last.note }) };
}

function compare(
  before: ArticleRow,
  row: ArticleRow,
  { ref, revising: { readBody } }: { ref: TextRef | undefined; revising: Revising },
): ReturnType<typeof toChanges> {
  const [was, now] = [readBody(before, undefined), readBody(row, ref)];
  if (was === undefined || now === undefined) return { kind: "update", added: 0, removed: 0, changes: [], untold: 1 };
  return toChanges(wordsOf(before, was), wordsOf(row, now));
}

const wordsOf = (row: ArticleRow, bodyHtml: string) => toWords(parseParts(row), bodyHtml);

/** The oldest first. */
export const readRevisions = (id: string, { revisions }: Ledger): Revision[] =>
  revisions.of(id).map((json) => v.parse(Revision, JSON.parse(json)));
