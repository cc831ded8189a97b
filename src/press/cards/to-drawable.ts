const HAN = /\p{Script=Han}/u;
/** A space between Han and a letter or figure: in its place there is a little room (`toPieces`), and a figure stays with its unit. */
const SET_SPACE =
  /(?<=\p{Script=Han})\s(?=[\p{Script=Latin}\p{Nd}])|(?<=[\p{Script=Latin}\p{Nd}])\s(?=\p{Script=Han})/gu;

/**
 * A text as pictures show it: without emoji, which are other on each machine, or boxes; without controls that turn the direction of
 * what follows, or heaps of marks upon one letter; and among Latin letters with the quotes of a typewriter, as those of a Chinese font
 * are as wide as Han.
 */
export function toDrawable(text: string): string {
  const clean = text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/\p{RGI_Emoji}|\p{Emoji_Presentation}/gv, (emoji) => emoji.replaceAll(/[^\d#*]/gu, ""))
    .replaceAll(/[\p{Cc}\p{Bidi_Control}\u{FE0F}\u{20E3}]/gu, "")
    .replaceAll(/(\p{M}{3})\p{M}+/gu, "$1")
    .replaceAll(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'")
    .replaceAll(SET_SPACE, "")
    .trim();
  if (clean === "") return text;
  return HAN.test(clean) ? clean : clean.replaceAll(/[“”]/gu, '"').replaceAll(/[‘’]/gu, "'");
}
