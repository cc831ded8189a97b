const CJK_PER_MINUTE = 400;
const WORDS_PER_MINUTE = 220;
const PICTURES_PER_MINUTE = 12;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WORD = /[\p{L}\p{N}]+(?:['’.,%-]+[\p{L}\p{N}]+)*/gu;

/** Whole minutes that a text takes to read, at least one; a picture takes five seconds. */
export function toMinutes(text: string, pictures: number): number {
  const cjk = text.match(CJK)?.length ?? 0;
  const words = text.replace(CJK, " ").match(WORD)?.length ?? 0;
  return Math.max(1, Math.round(cjk / CJK_PER_MINUTE + words / WORDS_PER_MINUTE + pictures / PICTURES_PER_MINUTE));
}

/** Visible characters, white space not counted. */
export const countCharacters = (text: string): number => text.match(/\S/gu)?.length ?? 0;
