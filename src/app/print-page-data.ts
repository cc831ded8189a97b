import type { Home } from "#contract/home";
import type { PageData } from "#contract/page-data";
import type { Teaser } from "#contract/teaser";

/** A page's data as it is hydrated with, without what that page does not show. No `<`, so that nothing in it ends the script. */
export const printPageData = (data: PageData): string => JSON.stringify(toShown(data)).replaceAll("<", "\\u003c");

function toShown({ path, site, page }: PageData): PageData {
  if (page.kind === "about") return { path, site, page };
  return {
    path,
    // The about page takes it from the manifest.
    site: { ...site, about: [] },
    page: page.kind === "home" ? { kind: "home", home: toShownHome(page.home) } : page,
  };
}

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
