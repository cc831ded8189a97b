/** Jekyll's `Utils.slugify`, mode `default`: letters, marks and digits of any script stay, all between them is one hyphen. */
export const slugify = (text: string): string => trimHyphens(text.replace(/[^\p{M}\p{L}\p{Nd}]+/gu, "-")).toLowerCase();

/** Mode `pretty`, case kept: some marks stay too. */
export const slugifyPretty = (text: string): string =>
  trimHyphens(text.replace(/[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu, "-"));

const trimHyphens = (slug: string): string => slug.replace(/^-|-$/gu, "");
