import type { ArticleHead } from "#contract/article";
import type { ListSubject } from "#contract/list-page";
import type { Page } from "#contract/page-data";
import { shorten, SUMMARY_LENGTH } from "#contract/shorten";
import type { SiteIdentity } from "#contract/site";
import type { Path, Teaser } from "#contract/teaser";
import type { Term } from "#contract/term";
import { words } from "../language/language.ts";
import { subjectName } from "../language/names.ts";
import { toLine } from "./head-tag.ts";

/** An article: in the browser its teaser is there before the rest of it. */
export type ShownArticle = Teaser & Partial<Omit<ArticleHead, keyof Teaser>>;

/** A page as its head tells of it. */
export type ShownPage = Exclude<Page, { kind: "article" }> | { kind: "article"; article: ShownArticle };

/** What a page is called; the home page goes by the name of the site. */
export function titleOf(page: ShownPage): string | undefined {
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
    case "search":
      return words.shell.search;
    case "not-found":
      return words.errors.title["not-found"];
  }
}

/** What a page says of itself, in at most 120 characters; empty where there is nothing to say. */
export function descriptionOf(page: ShownPage, site: SiteIdentity): string {
  return ownDescription(page) || shorten(toLine(site.description), SUMMARY_LENGTH);
}

function ownDescription(page: ShownPage): string {
  switch (page.kind) {
    case "article":
      return shorten(toLine(page.article.summary), SUMMARY_LENGTH);
    case "list":
      return ofList(
        subjectName(page.listPage.subject),
        page.listPage.teasers.map(({ title }) => title),
      );
    case "terms":
      return ofList(titleOf(page) ?? "", fullestNames(page.index.terms));
    default:
      return "";
  }
}

/** A list by its name and as many titles as there is room for. */
function ofList(name: string, titles: readonly string[]): string {
  const lines = titles.map(toLine);
  let text = "";
  for (let count = 1; count <= lines.length; count++) {
    const longer = toLine(words.listing.holds(name, lines.slice(0, count)));
    const isLast = count === lines.length;
    if (Array.from(longer).length > SUMMARY_LENGTH - (isLast ? 0 : 1))
      return text === "" ? shorten(longer, SUMMARY_LENGTH) : `${text}…`;
    text = longer;
  }
  return text;
}

/** The names of the terms with the most articles: more than a description holds. */
const fullestNames = (terms: readonly Term[]): string[] =>
  terms
    .toSorted((a, b) => b.count - a.count)
    .slice(0, SUMMARY_LENGTH)
    .map(({ name }) => name);

export const subjectOf = (page: ShownPage): ListSubject | undefined =>
  page.kind === "list" ? page.listPage.subject : undefined;

/** The page's own path, whichever address this copy is read at. */
export function canonicalPath(path: Path, page: ShownPage): Path {
  switch (page.kind) {
    case "article":
      return page.article.path;
    case "withdrawn":
      return page.withdrawn.path;
    default:
      return path;
  }
}
