import { hash } from "node:crypto";

/** One file of the edition. It is written only when `key` is not what the file was last printed from. */
export type Output = {
  /** Relative to the edition's folder, decoded, with `/`. */
  file: string;
  /** What the contents depend on, hashed. */
  key: string;
  print(): string | Uint8Array;
};

/** A short name for a value's contents: 80 bits of SHA-256. */
export const toHash = (contents: string | Uint8Array): string => hash("sha256", contents, "hex").slice(0, 20);

/** A path of our origin (percent-encoded, to a file) as a file of the edition. */
export const fileOfPath = (path: string): string => path.slice(1).split("/").map(decodeURIComponent).join("/");

/** A file whose contents are small enough to be printed to tell whether they changed. */
export function toOutput(file: string, contents: string): Output {
  return { file, key: toHash(contents), print: () => contents };
}
