import { zhHansActions } from "./zh-hans-actions.ts";

/** The part of the catalogue that every further language has to fill for what a reader may do with an article. */
export type ActionWords = typeof zhHansActions;

export const actionWords: ActionWords = zhHansActions;
