import { pinyin } from "pinyin-pro";
import * as v from "valibot";
import { type Taxonomy, Term, type TermIndex } from "#contract/term";

const Filing = v.pick(Term, ["initial", "key"]);

/** Where a name stands in an index. */
export type Filing = v.InferOutput<typeof Filing>;

export const parseFiling = (text: string): Filing => v.parse(Filing, JSON.parse(text));

/** The index of a taxonomy: by initial and name; what begins with no letter comes last. */
export const toTermIndex = (taxonomy: Taxonomy, terms: readonly Term[]): TermIndex => ({
  taxonomy,
  terms: terms.toSorted((a, b) => compare(filed(a), filed(b))),
});

const filed = ({ initial, key, slug }: Term): string => `${initial === "#" ? "~" : initial} ${key} ${slug}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
