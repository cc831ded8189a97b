import type { Company } from "#contract/article";
import type { Tree } from "../body/tree.ts";

/** What clean-ups learn about an article from what they take away. */
export type Facts = {
  sourceName?: string;
  sourceUrl?: string;
  digest?: string;
  categoryName?: string;
  companies?: Company[];
};

/** How often an editorial habit was found, and the visible text that went with it. */
export type Trace = { count: number; removed: string[] };

/** Mends one habit in the tree it is given. */
export type CleanUp = (tree: Tree) => Trace & Facts;

/** Mends one habit of the source before it is parsed; what it holds back is shown as plain text. */
export type SourceCleanUp = (source: string, hold: (text: string) => string) => Trace & { text: string };

export const nothingFound: Readonly<Trace> = { count: 0, removed: [] };
