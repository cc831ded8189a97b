const CJK_PER_MINUTE = 400;
const WORDS_PER_MINUTE = 220;
const PICTURES_PER_MINUTE = 12;

const NOT_CJK = /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;
const WORD = /[\p{L}\p{N}]+(?:['’.,%-]+[\p{L}\p{N}]+)*/gu;

/** Whole minutes that a text takes to read, at least one; a picture takes five seconds. */
export function toMinutes(text: string, pictures: number): number {
  const cjk = lengthOf(text.replace(NOT_CJK, ""));
  const words = text.replace(CJK, " ").match(WORD)?.length ?? 0;
  return Math.max(1, Math.round(cjk / CJK_PER_MINUTE + words / WORDS_PER_MINUTE + pictures / PICTURES_PER_MINUTE));
}

/** Visible characters, white space not counted. */
export const countCharacters = (text: string): number => lengthOf(text.replace(/\s+/gu, ""));

/** In characters: two units that make one count once. */
const lengthOf = (text: string): number => text.length - (text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0);
