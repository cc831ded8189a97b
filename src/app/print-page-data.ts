import type { Home } from "#contract/home";
import type { PageData } from "#contract/page-data";
import type { Piece } from "#contract/piece";
import type { SiteIdentity } from "#contract/site";
import type { Teaser } from "#contract/teaser";
import { sharedBy } from "./shared-by.ts";

/** A page's data as it is hydrated with, without what that page does not show. */
export const printPageData = ({ path, site, page }: PageData): Piece[] => [
  `{"path":${toJson(path)},"site":`,
  page.kind === "about" ? toJson(site) : printSite(site),
  `,"page":${toJson(page.kind === "home" ? { kind: "home", home: toShownHome(page.home) } : page)}}`,
];

/** What it says of itself at length is on its own page alone; reached by a link, that one takes it from the manifest. */
const printSite = sharedBy((site: SiteIdentity) => toJson({ ...site, about: [] }));

/** No `<`, so that nothing in it ends the script. */
const toJson = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** Beside each other sections show titles alone. */
function toShownHome(home: Home): Home {
  if (home.sections.length === 1) return home;
  const sections = home.sections.map(({ category, teasers }) => ({
    category,
    teasers: teasers.map(toBareTeaser),
  }));
  return { ...home, sections };
}

function toBareTeaser(teaser: Teaser): Teaser {
  const { id, path, kind, title, titleBreaks, publishedAt, category, sourceName, minutes } = teaser;
  const bare = { id, path, kind, title, titleBreaks, summary: "", publishedAt, category, minutes };
  return sourceName === undefined ? bare : { ...bare, sourceName };
}
