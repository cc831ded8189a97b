/** Sources of a category's name, the best first. */
export type NameSources = {
  /** Chosen by the operator. */
  configured?: string | undefined;
  /** Of the category's own page. */
  page?: string | undefined;
  /** Of its posts' footers, the most frequent first. */
  footers: readonly { name: string }[];
};

/** The name of a category; undefined: every post names it as it writes it. */
export function toCategoryName({ configured, page, footers }: NameSources): string | undefined {
  return configured ?? (page === undefined ? footers[0]?.name : withoutDoubledSuffix(page));
}

/** A list of media gave each name the suffix 新闻, also those that had it: 每日新闻新闻. */
export const withoutDoubledSuffix = (name: string): string => name.trim().replace(/(?<!新闻)(?:新闻)+$/u, "新闻");
