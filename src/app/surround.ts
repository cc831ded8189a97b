import { categoryPath, homePath, latestPath, listPath, termsPath } from "#contract/paths";
import type { PageData } from "#contract/page-data";
import type { Piece } from "#contract/piece";
import type { SiteIdentity } from "#contract/site";
import type { Path } from "#contract/teaser";
import { currentMark } from "./shell/current-place.ts";

/** What stands around a page's own part, before and after it. */
type Surroundings = { before: Piece; after: Piece };

/** Which surroundings a page has: those of its site and the section it marks. None: they are the page's own. */
type ShellKey = { site: SiteIdentity; section: string };

const known = new WeakMap<SiteIdentity, Map<string, Surroundings | undefined>>();

/**
 * The surroundings are the same on a hundred thousand pages: React draws them once for each section, and of a further page its own
 * part alone. That both ways give the same page is seen at the first.
 */
export function surround(
  key: ShellKey | undefined,
  { whole, inner }: { whole: () => string; inner: () => string },
): Piece[] {
  if (key === undefined) return [whole()];
  const ofSite = known.get(key.site) ?? new Map<string, Surroundings | undefined>();
  known.set(key.site, ofSite);
  const surroundings = ofSite.get(key.section);
  if (surroundings !== undefined) return [surroundings.before, inner(), surroundings.after];
  const page = whole();
  if (!ofSite.has(key.section)) ofSite.set(key.section, cut(page, inner()));
  return [page];
}

function cut(page: string, inner: string): Surroundings | undefined {
  const [before, after, ...others] = inner === "" ? [] : page.split(inner);
  return before === undefined || after === undefined || others.length > 0
    ? undefined
    : { before: { shared: before }, after: { shared: after } };
}

/** Only lists and articles are many. */
export function shellOf({ site, page }: PageData): ShellKey | undefined {
  if (page.kind !== "article" && page.kind !== "list") return undefined;
  const section = page.kind === "article" ? categoryPath(page.article.category) : listPath(page.listPage.subject);
  return { site, section: linksOf(site).find((path) => currentMark(path, section) !== undefined) ?? "" };
}

/** Those in the shell that may be marked as where one is. */
const linksOf = ({ navigation }: SiteIdentity): Path[] => [
  homePath,
  latestPath,
  termsPath("category"),
  termsPath("tag"),
  ...navigation.map(categoryPath),
];
