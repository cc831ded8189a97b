import { reservedSegments } from "#contract/paths";
import { MAXIMUM_NAME_BYTES, toBounded, toSegment } from "./safe-path.ts";
import { slugify } from "./slugify.ts";

/**
 * The slug of a category: the folder that Jekyll makes of it in permalinks, lower case with its spaces and brackets. One that is
 * the reader's own word gets an ending. Undefined: nothing is left of it.
 */
export function toCategorySlug(word: string): string | undefined {
  const slug = toSegment(toBounded(toSegment(word.slice(0, MAXIMUM_NAME_BYTES).replace(/[/\\]/gu, "-")).toLowerCase()));
  if (slug === "") return undefined;
  return reservedSegments.has(slug) ? `${slug}-news` : slug;
}

/** The slug of a tag, as Jekyll's `slugify` filter makes it; a word of marks alone, such as an emoji, is named by its code points. */
export function toTagSlug(word: string): string {
  const slug = toBounded(slugify(word.normalize("NFC")));
  return slug === ""
    ? toBounded(Array.from(word, (character) => `u${character.codePointAt(0)?.toString(16)}`).join("-"))
    : slug;
}
