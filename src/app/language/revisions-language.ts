import { zhHansRevisions } from "./zh-hans-revisions.ts";

/** The part of the catalogue that every further language has to fill for the list of revisions. */
export type RevisionWords = typeof zhHansRevisions;

export const revisionWords: RevisionWords = zhHansRevisions;
