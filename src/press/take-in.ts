import type { Stamp } from "./ledger/post-rows.ts";
import { toKept } from "./disk/stamps.ts";
import type { TextRef } from "./disk/texts.ts";
import * as v from "valibot";
import type { TermLink } from "#contract/term";
import type { Outcome, ReadDraft, ReadPost } from "./drafts/read-posts.ts";
import { footerSubject } from "./edition/category-names.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { ownObject } from "./own-object.ts";
import type { CategoryName } from "./post.ts";
import type { Rejection } from "./rejection.ts";
import type { Findings } from "./report.ts";
import { toUnixTime } from "./to-unix-time.ts";

/** What the ledger remembers of a post, beside that it was read. */
export type PostFacts = {
  footer?: TermLink;
  category?: CategoryName;
  rejection?: Omit<Rejection, "file">;
  reason?: string;
};

const Facts = ownObject<PostFacts>();
export const parseFacts = (facts: string): PostFacts => v.parse(Facts, JSON.parse(facts));

/** A draft of a run; `keeps`: it is of an article that stays at its path. */
type WaitingDraft = { at: number; keeps: boolean; draft: TextRef; body: TextRef };

/** Where what was read is put. */
export type Intake = {
  ledger: Ledger;
  /** Post → what waits for all posts to be read. */
  drafts: Map<string, WaitingDraft>;
  stamps: ReadonlyMap<string, Stamp>;
  /** When reading began, in milliseconds of Unix time. */
  readAt: number;
  findings: Findings;
  /** Slug → term, of all that were taken in. */
  categories: Map<string, TermLink>;
  /** Posts that are no more, or are no posts any more. */
  gone: Set<string>;
};

/** Puts what a post gave into the ledger, but for its article, which waits among the drafts until all are read. */
export function takeIn(post: ReadPost, intake: Intake): void {
  const { ledger, stamps, readAt, findings, gone } = intake;
  const { file, hash, outcome } = post;
  const stamp = toKept(stamps.get(file) ?? { size: -1, time: 0 }, readAt);
  if (outcome.kind === "unchanged") return ledger.posts.touch(file, stamp);
  const before = ledger.posts.get(file);
  vote(before === undefined ? undefined : parseFacts(before.facts).footer, -1, ledger);
  for (const picture of post.pictures) ledger.pictures.put(picture.file, toKept(picture.stamp, readAt));
  if (before !== undefined || post.pictures.length > 0)
    ledger.pictures.setUses(
      file,
      post.pictures.map((picture) => picture.file),
    );
  findings.warnings.push(...post.warnings);
  if (outcome.kind === "rejected" && isPublished(file, ledger))
    findings.warnings.push({ file, line: 0, message: "The article stays as it was published before this change." });
  const facts = toFacts(outcome);
  vote(facts.footer, 1, ledger);
  const kind = outcome.kind === "draft" ? "article" : outcome.kind;
  const retry = outcome.kind === "rejected" && outcome.retry;
  ledger.posts.put({ file, stamp, hash, kind, facts: JSON.stringify(facts), retry });
  if (outcome.kind === "draft") takeDraft(file, outcome, intake);
  if (outcome.kind === "category" || outcome.kind === "skipped") gone.add(file);
}

function isPublished(file: string, { articles }: Ledger): boolean {
  const article = articles.ofFile(file);
  return article !== undefined && article.withdrawnAt === undefined;
}

function toFacts(outcome: Outcome): PostFacts {
  switch (outcome.kind) {
    case "draft":
      return outcome.footer === undefined ? {} : { footer: outcome.footer };
    case "category":
      return { category: outcome.category };
    case "skipped":
      return { reason: outcome.reason };
    case "rejected": {
      const { line, reason, remedy } = outcome;
      return { rejection: { line, reason, remedy } };
    }
    case "unchanged":
      return {};
  }
}

function takeDraft(file: string, { path, publishedAt, categories, draft, body }: ReadDraft, intake: Intake): void {
  const keeps = intake.ledger.articles.ofFile(file)?.path === path;
  intake.drafts.set(file, { at: toUnixTime(publishedAt), keeps, draft, body });
  for (const term of categories) intake.categories.set(term.slug, term);
}

/** Those that stay where they are first, then the oldest first. */
export const inOrder = (drafts: Intake["drafts"]): [file: string, draft: WaitingDraft][] =>
  [...drafts].sort(
    ([file, one], [otherFile, other]) =>
      Number(other.keeps) - Number(one.keeps) || one.at - other.at || (file < otherFile ? -1 : 1),
  );

/** A post that is no more. */
export function takeOut(file: string, { ledger, gone }: Intake): void {
  const before = ledger.posts.get(file);
  vote(before === undefined ? undefined : parseFacts(before.facts).footer, -1, ledger);
  ledger.posts.remove(file);
  ledger.pictures.setUses(file, []);
  gone.add(file);
}

function vote(footer: TermLink | undefined, count: 1 | -1, { votes }: Ledger): void {
  if (footer !== undefined) votes.add(footerSubject(footer.slug), footer.name, count);
}
