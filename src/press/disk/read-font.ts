import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";

/** A font as its package has it: in some hundred files, each for some ranges of characters. */
export type FontFiles = {
  /** Character → the part that has it. */
  parts: ReadonlyMap<number, string>;
  /** Absolute. */
  fileOf: (part: string) => string;
};

const Ranges = v.record(v.string(), v.string());

/** Noto Serif SC, of variable weight. */
export function readFont(): FontFiles {
  const list = fileURLToPath(import.meta.resolve("@fontsource-variable/noto-serif-sc/unicode.json"));
  const ranges = v.parse(Ranges, JSON.parse(readFileSync(list, "utf8")));
  const parts = new Map<number, string>();
  // Where two name a character the later one counts, as in a style sheet.
  for (const [key, text] of Object.entries(ranges)) {
    const part = key.replace(/[[\]]/gu, "");
    for (const [, first = "", last = first] of text.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/giu))
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++) parts.set(code, part);
  }
  return { parts, fileOf: (part) => join(dirname(list), `files/noto-serif-sc-${part}-wght-normal.woff2`) };
}
