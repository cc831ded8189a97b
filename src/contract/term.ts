import * as v from "valibot";

export const Taxonomy = v.picklist(["category", "tag"]);
export type Taxonomy = v.InferOutput<typeof Taxonomy>;

/** Enough of a term to name it and link to it. `slug` is decoded and folded to lower case. */
export const TermLink = v.object({ slug: v.pipe(v.string(), v.nonEmpty()), name: v.pipe(v.string(), v.nonEmpty()) });
export type TermLink = v.InferOutput<typeof TermLink>;

/** A term in its index. `initial` is the letter it is filed under (A to Z, or `#`); `key` is its pinyin and initials in lower case, for the filter. */
export const Term = v.object({
  ...TermLink.entries,
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  initial: v.pipe(v.string(), v.regex(/^[A-Z#]$/u)),
  key: v.string(),
});
export type Term = v.InferOutput<typeof Term>;

/** All terms of a taxonomy, by initial, then by name. Stands at {@link termIndexFile}. */
export const TermIndex = v.object({ taxonomy: Taxonomy, terms: v.array(Term) });
export type TermIndex = v.InferOutput<typeof TermIndex>;
