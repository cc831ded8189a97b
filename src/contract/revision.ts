import * as v from "valibot";
import { Moment } from "./moment.ts";
import { ArticleId } from "./teaser.ts";

/** Whether a fact that was published no longer stands, or more was told. */
const RevisionKind = v.picklist(["correction", "update"]);

/** What an article tells of its revisions: the time and reason of the last; a correction, if any of them was one. */
export const Revised = v.object({ kind: RevisionKind, at: Moment, note: v.exactOptional(v.string()) });
export type Revised = v.InferOutput<typeof Revised>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One place in which a text differs from the one before it. */
export const Change = v.object({
  kind: v.picklist(["figure", "date", "name", "title", "text"]),
  /** What stood there; empty: nothing. Long texts are cut: see `longest-told.ts`. */
  was: v.string(),
  now: v.string(),
  /** What stands before and after it, a few words on the same line. */
  before: v.string(),
  after: v.string(),
  /**
   * From where to where `now` stands in the text from then on, in UTF-16 units, white space not counted: the same words may stand in many
   * places. None of a change of the title, nor of what was told before this was.
   */
  at: v.exactOptional(v.tuple([count, count])),
});
export type Change = v.InferOutput<typeof Change>;

/** One change of an article's words after its publication. */
export const Revision = v.object({
  kind: RevisionKind,
  at: Moment,
  note: v.exactOptional(v.string()),
  /** A hash of the words from then on, white space aside. */
  fingerprint: v.string(),
  /** Characters that came and went, white space not counted. */
  added: count,
  removed: count,
  /** Figures, dates and names first. */
  changes: v.array(Change),
  /** Changes that are not told: there were many, or the words before were lost. */
  untold: count,
});
export type Revision = v.InferOutput<typeof Revision>;

/** What stands at `revisionsFile(id)`: an article's revisions, the newest first; none of one that was withdrawn. */
export const Revisions = v.object({ id: ArticleId, revisions: v.array(Revision) });
export type Revisions = v.InferOutput<typeof Revisions>;
