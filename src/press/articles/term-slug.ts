import { reservedSegments } from "#contract/paths";
import { toSegment } from "./safe-path.ts";
import { slugify } from "./slugify.ts";

const MAXIMUM_BYTES = 200;

/**
 * The slug of a category: the folder that Jekyll makes of it in permalinks, lower case with its spaces and brackets. One that is
 * the reader's own word gets an ending. Undefined: nothing is left of it.
 */
export function toCategorySlug(word: string): string | undefined {
  const slug = toSegment(bounded(toSegment(word.slice(0, MAXIMUM_BYTES).replace(/[/\\]/gu, "-")).toLowerCase()));
  if (slug === "") return undefined;
  return reservedSegments.has(slug) ? `${slug}-news` : slug;
}

/** The slug of a tag, as Jekyll's `slugify` filter makes it; a word of marks alone, such as an emoji, is named by its code points. */
export function toTagSlug(word: string): string {
  const slug = bounded(slugify(word.normalize("NFC")));
  return slug === ""
    ? bounded(Array.from(word, (character) => `u${character.codePointAt(0)?.toString(16)}`).join("-"))
    : slug;
}

/** No longer than a file's name may be, and cut between characters. */
function bounded(slug: string): string {
  if (Buffer.byteLength(slug) <= MAXIMUM_BYTES) return slug;
  let bytes = 0;
  let kept = "";
  for (const character of slug) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAXIMUM_BYTES) break;
    kept += character;
  }
  return kept;
}
