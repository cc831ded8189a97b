/** A part of a line that is drawn at once. */
export type Piece = {
  text: string;
  /** White space before it, in ems. */
  gap: number;
  /** Of characters that each take their own room, whatever stands beside them. */
  isWide: boolean;
  /** Of marks that take half an em in place of a whole one. */
  isHalf: boolean;
};

const OPENING = /^[《〈「『【〔〖（［｛“‘]/u;
const CLOSING = /^[》〉」』】〕〗）］｝”’，。、．：；！？]/u;
const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
/** Letters and figures, but for those that are as wide as Han (U+FF01 and what follows). */
const NARROW = /^(?![\uff01-\uff5e])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Between Han and a letter or figure. Half of what `text-autospace` has (drafts.csswg.org/css-text-4): at a headline's size that gapes. */
const AUTOSPACE = 1 / 16;

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/**
 * A line in pieces, as Chinese is set: of two marks that meet, and of those at the line's ends, the empty half is taken away
 * (`text-spacing-trim`), and there is a little room between Han and letters or figures. No font does this by itself.
 */
export function toPieces(line: string): Piece[] {
  // What runs both ways is put in order by the renderer, which must see it whole.
  if (isRightToLeft(line)) return [{ text: line, gap: 0, isWide: false, isHalf: false }];
  const pieces: Piece[] = [];
  const letters = Array.from(graphemes.segment(line), ({ segment }) => segment);
  for (const [index, text] of letters.entries()) {
    const [before = "", after = ""] = [letters[index - 1], letters[index + 1]];
    const isHalf = OPENING.test(text)
      ? before === "" || OPENING.test(before) || CLOSING.test(before)
      : CLOSING.test(text) && (after === "" || CLOSING.test(after));
    const isWide = HAN.test(text) || OPENING.test(text) || CLOSING.test(text);
    const gap = (HAN.test(before) && NARROW.test(text)) || (NARROW.test(before) && HAN.test(text)) ? AUTOSPACE : 0;
    const last = pieces.at(-1);
    if (last !== undefined && gap === 0 && last.isHalf === isHalf && last.isWide === isWide) last.text += text;
    else pieces.push({ text, gap, isWide, isHalf });
  }
  return pieces;
}
