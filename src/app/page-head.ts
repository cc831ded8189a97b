import { type FeedFormat, feedTitle, feedTypes, type FeedSubject } from "#contract/feed";
import type { Page, PageData } from "#contract/page-data";
import { feedPath } from "#contract/paths";
import type { SiteIdentity } from "#contract/site";
import { subjectName } from "./language/names.ts";
import { words } from "./language/language.ts";
import { documentTitle } from "./shell/page-title.ts";

/** Title, description, canonical address and feeds of a page, for its head. */
export function printHead({ path, site, page }: PageData): string {
  const title = `<title>${escapeHtml(documentTitle(titleOf(page), site.title))}</title>`;
  if (page.kind === "not-found") return `${title}<meta name="robots" content="noindex">`;
  const description = descriptionOf(page) ?? site.description;
  return [
    title,
    description === "" ? "" : `<meta name="description" content="${escapeHtml(description)}">`,
    page.kind === "withdrawn" ? `<meta name="robots" content="noindex">` : "",
    `<link rel="canonical" href="${escapeHtml(site.url + canonicalPath(path, page))}">`,
    ...feedSubjects(page).map((subject) => printFeedLinks(subject, site)),
  ].join("");
}

/** Programs take the first feed that a page names: a list's own, if it has one. */
function feedSubjects(page: Page): FeedSubject[] {
  const all: FeedSubject = { kind: "all" };
  if (page.kind !== "list") return [all];
  const { subject } = page.listPage;
  return subject.kind === "category" || subject.kind === "tag" ? [subject, all] : [all];
}

const formats: readonly FeedFormat[] = ["rss", "atom", "json"];

/** None where the site does not know its address: its feeds would hold no valid link, and are not printed. */
function printFeedLinks(subject: FeedSubject, { title, url }: SiteIdentity): string {
  if (url === "") return "";
  const name = escapeHtml(feedTitle(subject, title));
  return formats
    .map(
      (format) =>
        `<link rel="alternate" type="${feedTypes[format]}" title="${name}" href="${escapeHtml(feedPath(subject, format))}">`,
    )
    .join("");
}

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
