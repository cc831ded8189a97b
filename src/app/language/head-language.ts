import { zhHansHead } from "./zh-hans-head.ts";

/** The part of the catalogue that every further language has to fill for the heads of pages. */
export type HeadWords = typeof zhHansHead;

export const headWords: HeadWords = zhHansHead;
