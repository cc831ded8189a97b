import { zhHansRevisions } from "./zh-hans-revisions.ts";

/** The part of the catalogue that every further language has to fill for the changes of an article. */
export type RevisionWords = typeof zhHansRevisions;

export const revisionWords: RevisionWords = zhHansRevisions;
