import * as v from "valibot";
import type { Article } from "#contract/article";
import type { Path } from "#contract/teaser";
import type { TermLink } from "#contract/term";
import { ownObject } from "../own-object.ts";
import type { ArticleParts } from "./article-parts.ts";

/**
 * What reading one post alone makes, but for its text. Both wait aside (`Texts`) until all posts are read. What decides where the
 * article stands is said beside its parts, which most articles keep as they are.
 */
export type Draft = Pick<Article, "path" | "publishedAt" | "categories" | "tags"> & {
  /** Its categories go by the names the post gives them; its path may be another's, its id is not final. */
  parts: ArticleParts;
  /** Other addresses that lead to it. */
  redirects: readonly Path[];
  /** How its footer names its first category. */
  footer?: TermLink;
  /** Why it was changed. */
  note?: string;
  /** Hashes of its text, of its post, and of its words. */
  body: string;
  source: string;
  fingerprint: string;
};

const Facts = ownObject<Omit<Draft, "parts">>();

/** As text, a line for each part, so that an article's parts are parsed only where they change. */
export const printDraft = ({ parts, ...facts }: Draft): string =>
  [JSON.stringify(facts), parts.teaser, parts.rest].join("\n");

export function parseDraft(text: string): Draft {
  const [facts = "", teaser = "", rest = ""] = text.split("\n");
  return { ...v.parse(Facts, JSON.parse(facts)), parts: { teaser, rest } };
}
