import type { Limit } from "../places/place.ts";

/** From here on, characters are as wide as they are high: CJK, kana, hangul, full-width forms, emoji. */
const WIDE = 0x2e80;

const widthOf = (character: string, of: Limit["of"]): number =>
  of === "halves" && (character.codePointAt(0) ?? 0) >= WIDE ? 2 : 1;

/** How long a text is, as a place counts. */
export function lengthOf(text: string, of: Limit["of"]): number {
  let length = 0;
  for (const character of text) length += widthOf(character, of);
  return length;
}

/** As much of a text as a place shows, with an ellipsis where it is cut. */
export function cut(text: string, { most, of }: Limit): string {
  if (lengthOf(text, of) <= most) return text;
  let kept = "";
  let length = widthOf("…", of);
  for (const character of text) {
    length += widthOf(character, of);
    if (length > most) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
