import type { Term } from "#contract/term";

/** Terms under the letter they are filed under, in the order of the index. */
export type LetterGroup = { initial: string; terms: Term[] };

export function toLetterGroups(terms: readonly Term[]): LetterGroup[] {
  const groups: LetterGroup[] = [];
  for (const term of terms) {
    const group = groups.at(-1);
    if (group?.initial === term.initial) group.terms.push(term);
    else groups.push({ initial: term.initial, terms: [term] });
  }
  return groups;
}

/** The terms whose name or slug holds the query, or whose pinyin does; width, case and spaces are not compared. */
export function findTerms(terms: readonly Term[], query: string): readonly Term[] {
  const wanted = fold(query);
  if (wanted === "") return terms;
  return terms.filter(({ name, slug, key }) =>
    [name, slug, ...key.split(" ")].some((text) => fold(text).includes(wanted)),
  );
}

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s/gu, "");

/** The terms with the most articles, in the order of the index among equals. */
export const fullestTerms = (terms: readonly Term[], howMany: number): Term[] =>
  terms.toSorted((a, b) => b.count - a.count).slice(0, howMany);
