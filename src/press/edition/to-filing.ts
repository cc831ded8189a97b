import { pinyin } from "pinyin-pro";
import type { Filing } from "./to-term-index.ts";

/** The letter a name is filed under, and what one may type to find it: its pinyin and the initials of its syllables. */
export function toFiling(name: string): Filing {
  const syllables = pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive", v: true }).map((syllable) =>
    syllable.toLowerCase(),
  );
  const spelled = syllables.join("").replace(/[^\p{L}\p{Nd}]/gu, "");
  const initials = syllables.map((syllable) => /[\p{L}\p{Nd}]/u.exec(syllable)?.[0] ?? "").join("");
  const [first = "#"] = spelled.toUpperCase();
  return {
    initial: /^[A-Z]$/u.test(first) ? first : "#",
    key: spelled === initials ? spelled : `${spelled} ${initials}`,
  };
}
