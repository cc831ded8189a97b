import { zhHans } from "./zh-hans.ts";

/** The catalogue that every further language has to fill. */
export type Words = typeof zhHans;

export const words: Words = zhHans;
