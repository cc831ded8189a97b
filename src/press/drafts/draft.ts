import type { Article } from "#contract/article";
import type { Path } from "#contract/teaser";
import type { TermLink } from "#contract/term";

/** What reading one post alone makes, but for its text, which is kept aside (`Bodies`). */
export type Draft = {
  /** Its categories go by the names the post gives them; its path may be another's, its id is not final. */
  article: Omit<Article, "listedOn" | "bodyHtml">;
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
