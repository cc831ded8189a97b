import type { ListSubject } from "#contract/list-page";
import type { Manifest, SiteIdentity } from "#contract/site";
import type { TermLink } from "#contract/term";

const NAVIGATION_LENGTH = 10;

/** A list and how many articles are in it. */
export type Counted = { subject: ListSubject; total: number };

/** The categories of the section bar: the operator's, else the fullest. */
export const toNavigation = ({ navigation }: SiteIdentity, categories: readonly Counted[]): TermLink[] =>
  navigation.length > 0
    ? navigation
    : categories
        .filter(({ total }) => total > 0)
        .toSorted((a, b) => b.total - a.total)
        .slice(0, NAVIGATION_LENGTH)
        .flatMap(({ subject }) => (subject.kind === "category" ? [subject.term] : []));

/** What the lists of an edition hold. */
export type Contents = {
  articles: number;
  categories: readonly Counted[];
  tags: readonly Counted[];
  newestAt: string | undefined;
  days: { first: string; last: string } | undefined;
};

export function toManifest(
  site: SiteIdentity,
  names: Pick<Manifest, "edition" | "release">,
  contents: Contents,
): Manifest {
  const { articles, categories, tags, newestAt, days } = contents;
  const filled = (lists: readonly Counted[]): number => lists.filter(({ total }) => total > 0).length;
  return {
    site,
    articles,
    categories: filled(categories),
    tags: filled(tags),
    ...(newestAt !== undefined && { newestAt }),
    ...(days !== undefined && { lastDay: days.last, firstDay: days.first }),
    navigation: toNavigation(site, categories),
    ...names,
  };
}
