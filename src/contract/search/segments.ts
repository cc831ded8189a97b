import * as v from "valibot";
import { Moment } from "../moment.ts";
import { ArticleId } from "../teaser.ts";

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a segment is made of. Stands at `segmentInfoFile`. */
export const SegmentInfo = v.object({
  articles: v.pipe(Count, v.minValue(1)),
  /** Of all of them. */
  zones: v.pipe(Count, v.minValue(1)),
  /** A key's first bits name its bucket. */
  bits: v.pipe(Count, v.maxValue(16)),
  newestAt: Moment,
  oldestAt: Moment,
  hasText: v.boolean(),
});
export type SegmentInfo = v.InferOutput<typeof SegmentInfo>;

/** A part of the index: articles that came one after the other. Its files never change: its name is of all that is in them. */
export const Segment = v.object({
  name: v.pipe(v.string(), v.regex(/^[0-9a-f]{20}$/u)),
  ...SegmentInfo.entries,
  /** Articles that changed or went since: as they are in it, they count no more. */
  outdated: v.array(ArticleId),
});
export type Segment = v.InferOutput<typeof Segment>;

/** What the index is made of. Stands at `searchFile`. */
export const SearchIndex = v.object({
  articles: Count,
  /** The newest first. */
  segments: v.array(Segment),
});
export type SearchIndex = v.InferOutput<typeof SearchIndex>;

/** Articles that one file of ids tells. */
export const IN_BLOCK = 64;
/** Articles of which one time is told. */
export const TIMED = 16;
