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
