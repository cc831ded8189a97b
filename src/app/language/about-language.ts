import { zhHansAbout } from "./zh-hans-about.ts";

/** The part of the catalogue that every further language has to fill for the about page. */
export type AboutWords = typeof zhHansAbout;

export const aboutWords: AboutWords = zhHansAbout;
