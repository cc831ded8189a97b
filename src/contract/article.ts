import * as v from "valibot";
import { CardHash } from "./card.ts";
import { Moment } from "./moment.ts";
import { Revised } from "./revision.ts";
import { ArticleId, Path, Teaser } from "./teaser.ts";
import { TermLink } from "./term.ts";

/** An http or https URL, normalised. */
export const WebUrl = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s"<>]+$/u));

/** A listed company that the article speaks of. */
export const Company = v.object({
  name: v.string(),
  /** `sh`, `sz`, `bj`, `hk`, `us` or `other`. */
  market: v.string(),
  code: v.string(),
});
export type Company = v.InferOutput<typeof Company>;

/** All of an article but its text. Nothing in it changes when another article is published. */
export const ArticleHead = v.object({
  type: v.literal("article"),
  ...Teaser.entries,
  categories: v.pipe(v.array(TermLink), v.minLength(1)),
  tags: v.array(TermLink),
  author: v.exactOptional(v.string()),
  /** Set when its words changed after publication; `revisionsFile` tells how. */
  revised: v.exactOptional(Revised),
  /** Where the original stands. */
  sourceUrl: v.exactOptional(WebUrl),
  companies: v.array(Company),
  /** Its card picture, if the press drew one: see `cardPath`. */
  card: v.exactOptional(CardHash),
  /** Visible characters of the body, white space not counted. */
  characters: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The page of its first category's list on which it stands; posts that arrive late may have moved it to a neighbouring page. */
  listedOn: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type ArticleHead = v.InferOutput<typeof ArticleHead>;

/** A published piece. `bodyHtml` is sanitized by the press from `body-policy.ts`; the app sanitizes it again. */
export const Article = v.object({ ...ArticleHead.entries, bodyHtml: v.string() });
export type Article = v.InferOutput<typeof Article>;

/** An address that an article had before, or has beside its permalink. */
export const Moved = v.object({ type: v.literal("moved"), id: ArticleId, path: Path, title: v.string() });
export type Moved = v.InferOutput<typeof Moved>;

/** What stands in the place of an article that was published once and is no more. */
export const Withdrawn = v.object({
  type: v.literal("withdrawn"),
  id: ArticleId,
  path: Path,
  title: v.string(),
  publishedAt: Moment,
  withdrawnAt: Moment,
});
export type Withdrawn = v.InferOutput<typeof Withdrawn>;

/** What stands at `articleFile(id)`. */
export const ArticleFile = v.variant("type", [Article, Moved, Withdrawn]);
export type ArticleFile = v.InferOutput<typeof ArticleFile>;
