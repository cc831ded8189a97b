import { pinyin } from "pinyin-pro";
import type { Taxonomy, Term, TermIndex } from "#contract/term";
import type { Listing } from "./listings.ts";

/** The index of a taxonomy: terms that have articles, by initial and name; what begins with no letter comes last. */
export function toTermIndex(taxonomy: Taxonomy, listings: readonly Listing[]): TermIndex {
  const terms = listings.flatMap(({ subject, articles }): Term[] => {
    if (subject.kind !== taxonomy || articles.length === 0) return [];
    return [{ ...subject.term, count: articles.length, ...toFiling(subject.term.name) }];
  });
  return { taxonomy, terms: terms.sort((a, b) => compare(filed(a), filed(b))) };
}

const filed = ({ initial, key, slug }: Term): string => `${initial === "#" ? "~" : initial} ${key} ${slug}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The letter a name is filed under, and what one may type to find it: its pinyin and the initials of its syllables. */
export function toFiling(name: string): { initial: string; key: string } {
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
