/** What search robots read, by https://schema.org; which properties, from what source: decision 14. Not part of what a browser fetches. */
import type {
  BreadcrumbList,
  Graph,
  ListItem,
  NewsArticle,
  Organization,
  Person,
  SearchAction,
  Thing,
} from "schema-dts";
import type { ArticleHead } from "#contract/article";
import type { PageData } from "#contract/page-data";
import { categoryPath, homePath, latestPath, searchPath, termsPath } from "#contract/paths";
import { shorten } from "#contract/shorten";
import type { SiteIdentity } from "#contract/site";
import type { Path } from "#contract/teaser";
import { words } from "../language/language.ts";
import { widePicture } from "./card-picture.ts";
import { toLine } from "./head-tag.ts";
import { descriptionOf, type ShownPage, titleOf } from "./shown-page.ts";

/** Characters of a headline: results cut longer ones. */
const HEADLINE_LENGTH = 110;

/** Undefined for a page that is not to be found, and for a site that does not know its address: every address in it is absolute. */
export function structuredData({ path, page, site }: PageData): Graph | undefined {
  const things = site.url === "" ? [] : toThings(path, page, site);
  return things.length === 0 ? undefined : { "@context": "https://schema.org", "@graph": things };
}

function toThings(path: Path, page: PageData["page"], site: SiteIdentity): Thing[] {
  switch (page.kind) {
    case "home":
      return toSite(page, site);
    case "article":
      return [toNewsArticle(page.article, site), toBreadcrumbs(trailOf(path, page), site)];
    case "list":
    case "terms":
    case "about": {
      const type = page.kind === "about" ? "AboutPage" : "CollectionPage";
      const name = toLine(titleOf(page) ?? site.title);
      const shown: Thing = { "@type": type, name, url: site.url + path, inLanguage: site.language };
      return [shown, toBreadcrumbs(trailOf(path, page), site)];
    }
    case "search":
    case "withdrawn":
    case "not-found":
      return [];
  }
}

function toSite(page: ShownPage, site: SiteIdentity): Thing[] {
  const description = descriptionOf(page, site);
  const { "@type": type, name, url, logo } = toPublisher(site);
  return [
    {
      "@type": "WebSite",
      name,
      url,
      inLanguage: site.language,
      ...(description !== "" && { description }),
      publisher: { "@id": url },
      potentialAction: toSearchAction(site),
    },
    { "@type": type, "@id": url, name, url, logo },
  ];
}

/** How robots and assistants ask the site (developers.google.com named it; others read it still). */
const toSearchAction = ({ url }: SiteIdentity): SearchAction & { "query-input": string } => ({
  "@type": "SearchAction",
  target: { "@type": "EntryPoint", urlTemplate: `${url}${searchPath}?q={search_term_string}` },
  "query-input": "required name=search_term_string",
});

/** The paper itself, who stands for every article that it publishes. */
const toPublisher = ({ title, url }: SiteIdentity) => ({
  "@type": "NewsMediaOrganization" as const,
  name: toLine(title),
  url: `${url}${homePath}`,
  logo: `${url}/apple-touch-icon.png`,
});

function toNewsArticle(article: ArticleHead, site: SiteIdentity): NewsArticle {
  const { title, path, publishedAt, updatedAt = publishedAt, sourceUrl } = article;
  return {
    "@type": "NewsArticle",
    headline: shorten(toLine(title), HEADLINE_LENGTH),
    mainEntityOfPage: site.url + path,
    image: widePicture({ kind: "article", article }, site).src,
    datePublished: publishedAt,
    dateModified: updatedAt,
    author: toAuthor(article, site),
    publisher: toPublisher(site),
    inLanguage: site.language,
    isAccessibleForFree: true,
    ...(sourceUrl !== undefined && { isBasedOn: sourceUrl }),
  };
}

/** Who wrote it, else the medium it comes from, else the paper. */
function toAuthor({ author, sourceName }: ArticleHead, site: SiteIdentity): Organization | Person {
  if (author !== undefined) return { "@type": "Person", name: toLine(author) };
  if (sourceName !== undefined) return { "@type": "Organization", name: toLine(sourceName) };
  const { "@type": type, name, url } = toPublisher(site);
  return { "@type": type, name, url };
}

/** A place on the way from the front page to a page. */
type Stop = { name: string; path: Path };

/** An article's way ends with its category: its own title stands there already. */
function trailOf(path: Path, page: ShownPage): Stop[] {
  const home: Stop = { name: words.shell.home, path: homePath };
  const here: Stop = { name: titleOf(page) ?? "", path };
  if (page.kind === "article") {
    const { category } = page.article;
    return [home, { name: category.name, path: categoryPath(category) }];
  }
  const subject = page.kind === "list" ? page.listPage.subject : undefined;
  if (subject?.kind === "tag") return [home, { name: words.shell.allTags, path: termsPath("tag") }, here];
  if (subject?.kind === "day") return [home, { name: words.shell.latest, path: latestPath }, here];
  return [home, here];
}

const toBreadcrumbs = (trail: readonly Stop[], { url }: SiteIdentity): BreadcrumbList => ({
  "@type": "BreadcrumbList",
  itemListElement: trail.map(({ name, path }, index): ListItem => ({
    "@type": "ListItem",
    position: index + 1,
    name: toLine(name),
    item: url + path,
  })),
});
