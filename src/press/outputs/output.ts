import { hash } from "node:crypto";
import type { Piece } from "#contract/piece";

/** A file of the edition. */
export type Output = {
  /** Relative to the folder it belongs to, decoded, with `/`. */
  file: string;
  /** The edition's, or the one beside it that holds what its host is to be told. */
  folder: "edition" | "hosts";
  contents: string | readonly Piece[] | Uint8Array;
  /** Whether it is an HTML page, which also changes with the app; anything else changes with its content alone. */
  isPage: boolean;
};

/** A short name for a value's contents: 80 bits of SHA-256. */
export const toHash = (contents: string | Uint8Array): string => hash("sha256", contents, "hex").slice(0, 20);

/** A path of our origin (percent-encoded, to a file) as a file of the edition. */
export const fileOfPath = (path: string): string => path.slice(1).split("/").map(decodeURIComponent).join("/");
