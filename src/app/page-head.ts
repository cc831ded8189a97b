import type { ListSubject } from "#contract/list-page";
import type { Page, PageData } from "#contract/page-data";
import type { Piece } from "#contract/piece";
import type { SiteIdentity } from "#contract/site";
import { type HeadLink, ownLinks, siteLinks } from "./head-links.ts";
import { subjectName } from "./language/names.ts";
import { words } from "./language/language.ts";
import { sharedBy } from "./shared-by.ts";
import { documentTitle } from "./shell/page-title.ts";

/** Title, description, canonical address and feeds of a page, for its head. */
export function printHead({ path, site, page }: PageData): Piece[] {
  const title = `<title>${escapeHtml(documentTitle(titleOf(page), site.title))}</title>`;
  if (page.kind === "not-found") return [`${title}<meta name="robots" content="noindex">`];
  const description = descriptionOf(page) ?? site.description;
  return [
    title,
    description === "" ? "" : `<meta name="description" content="${escapeHtml(description)}">`,
    page.kind === "withdrawn" ? `<meta name="robots" content="noindex">` : "",
    printLinks(ownLinks(canonicalPath(path, page), subjectOf(page), site)),
    printSiteLinks(site),
  ];
}

const printLinks = (links: readonly HeadLink[]): string => links.map(printLink).join("");
const printSiteLinks = sharedBy((site: SiteIdentity) => printLinks(siteLinks(site)));

const printLink = (link: HeadLink): string =>
  `<link ${Object.entries(link)
    .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
    .join(" ")}>`;

function titleOf(page: Page): string | undefined {
  switch (page.kind) {
    case "home":
      return undefined;
    case "list":
      return subjectName(page.listPage.subject);
    case "terms":
      return words.shell[page.index.taxonomy === "category" ? "allCategories" : "allTags"];
    case "article":
      return page.article.title;
    case "withdrawn":
      return page.withdrawn.title;
    case "about":
      return words.shell.about;
    case "not-found":
      return words.errors.title["not-found"];
  }
}

const descriptionOf = (page: Page): string | undefined => (page.kind === "article" ? page.article.summary : undefined);

const subjectOf = (page: Page): ListSubject | undefined => (page.kind === "list" ? page.listPage.subject : undefined);

/** An article's own path, whichever address this copy is printed for. */
const canonicalPath = (path: string, page: Page): string => (page.kind === "article" ? page.article.path : path);

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => entities.get(character) ?? character);
