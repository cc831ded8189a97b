import { zhHansSearch } from "./zh-hans-search.ts";

/** The part of the catalogue that every further language has to fill for searching. */
export type SearchWords = typeof zhHansSearch;

export const searchWords: SearchWords = zhHansSearch;
