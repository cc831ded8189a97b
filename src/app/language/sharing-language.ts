import { zhHansSharing } from "./zh-hans-sharing.ts";

/** The part of the catalogue that every further language has to fill for sharing. */
export type SharingWords = typeof zhHansSharing;

export const sharingWords: SharingWords = zhHansSharing;
