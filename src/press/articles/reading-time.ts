const CJK_PER_MINUTE = 400;
const WORDS_PER_MINUTE = 220;
const PICTURES_PER_MINUTE = 12;

/** Whole minutes that a text takes to read, at least one; a picture takes five seconds. */
export function toMinutes(text: string, pictures: number): number {
  const { cjk, words } = count(text);
  return Math.max(1, Math.round(cjk / CJK_PER_MINUTE + words / WORDS_PER_MINUTE + pictures / PICTURES_PER_MINUTE));
}

/** Visible characters, white space not counted. */
export const countCharacters = (text: string): number => lengthOf(text.replace(/\s+/gu, ""));

/** In characters: two units that make one count once. */
const lengthOf = (text: string): number => text.length - (text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0);

/** By code units: expressions over scripts took a third of the time that an article's rules take. */
function count(text: string): { cjk: number; words: number } {
  let cjk = 0;
  let words = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isCjk(unit)) {
      cjk++;
      inWord = false;
    } else if (isWord(unit)) {
      if (!inWord) words++;
      inWord = true;
    } else if (!(inWord && isJoiner(unit))) inWord = false;
  }
  return { cjk, words };
}

/** Han, kana and Hangul; of a character of two units the first (the planes of rare Han). */
const isCjk = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) ||
  (unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb) ||
  (unit >= 0xac00 && unit <= 0xd7a3) ||
  (unit >= 0x1100 && unit <= 0x11ff) ||
  (unit >= 0x3105 && unit <= 0x31ff) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xff66 && unit <= 0xff9d) ||
  (unit >= 0xd840 && unit <= 0xd8c4) ||
  unit === 0x3005 ||
  unit === 0x3007;

/** Letters and digits of all other scripts, near enough: from Latin with accents up to the marks of punctuation. */
const isWord = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0xc0 && unit <= 0x1fff && unit !== 0xd7 && unit !== 0xf7) ||
  (unit >= 0xff10 && unit <= 0xff5a && !(unit >= 0xff1a && unit <= 0xff20) && !(unit >= 0xff3b && unit <= 0xff40));

/** `'`, `’`, `.`, `,`, `%` and `-` within a word or number. */
const isJoiner = (unit: number): boolean =>
  unit === 0x27 || unit === 0x2019 || unit === 0x2e || unit === 0x2c || unit === 0x25 || unit === 0x2d;
