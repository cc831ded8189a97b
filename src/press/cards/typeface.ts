import { GlobalFonts } from "@napi-rs/canvas";
import { readFont } from "../disk/read-font.ts";

/** A title needs about ten of the font's parts: they are taken in when they are first needed. */
const font = readFont();
const taken = new Map<string, string>();

/** The part of Latin letters: they fit each other only where one part has them all. */
const LATIN = "latin";

/** The families that a text needs, for `font`. A character that none has is drawn with a font of the system, else as a box. */
export function toFamilies(text: string): string {
  const parts = new Set(Array.from(text, (character) => font.parts.get(character.codePointAt(0) ?? 0) ?? LATIN));
  return [...parts]
    .sort((a, b) => Number(b === LATIN) - Number(a === LATIN))
    .map((part) => taken.get(part) ?? take(part))
    .join(",");
}

function take(part: string): string {
  const family = `broadsheet-${part}`;
  const file = font.fileOf(part);
  // Fonts are the process's: another thread may have brought it.
  if (!GlobalFonts.has(family) && GlobalFonts.registerFromPath(file, family) === null)
    throw new Error(`the font ${file} cannot be read`);
  taken.set(part, family);
  return family;
}
