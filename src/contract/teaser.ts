import * as v from "valibot";
import { Moment } from "./moment.ts";
import { Picture } from "./picture.ts";
import { TermLink } from "./term.ts";

/** An article's identity for ever: twelve characters of Crockford's base 32, see `idOf`. */
export const ArticleId = v.pipe(v.string(), v.regex(/^[0-9a-hjkmnp-tv-z]{12}$/u));
export type ArticleId = v.InferOutput<typeof ArticleId>;

/** A path on our origin, percent-encoded: usable as an `href` as it stands. */
export const Path = v.pipe(v.string(), v.regex(/^\/(?!\/)[\w\-.~!$&'()*+,;=:@%/]*$/u));
export type Path = v.InferOutput<typeof Path>;

/** A flash is a short article, read in the list itself: its `summary` is its whole text. */
export const Kind = v.picklist(["article", "flash"]);
export type Kind = v.InferOutput<typeof Kind>;

/** An article without its body, as lists carry it. */
export const Teaser = v.object({
  id: ArticleId,
  path: Path,
  kind: Kind,
  title: v.pipe(v.string(), v.nonEmpty()),
  /** Offsets (UTF-16 units, ascending) at which a headline may break: the borders of its words. */
  titleBreaks: v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
  summary: v.string(),
  publishedAt: Moment,
  updatedAt: v.exactOptional(Moment),
  /** The article's first category. */
  category: TermLink,
  /** The medium it comes from. */
  sourceName: v.exactOptional(v.string()),
  leadImage: v.exactOptional(Picture),
  /** Reading time in whole minutes. */
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type Teaser = v.InferOutput<typeof Teaser>;
