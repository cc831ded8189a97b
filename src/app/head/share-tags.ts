/** What those read who show a page's link, as a card or as a search result. Which tags, for whom, from what source: decision 14. */
import type { SiteIdentity } from "#contract/site";
import type { Path } from "#contract/teaser";
import { documentTitle } from "../shell/page-title.ts";
import { type CardPicture, squarePicture, widePicture } from "./card-picture.ts";
import { type HeadTag, itemprop, named, property, toLine } from "./head-tag.ts";
import { canonicalPath, descriptionOf, type ShownArticle, type ShownPage, titleOf } from "./shown-page.ts";

/** The title of the document. */
export const headTitle = (page: ShownPage, site: SiteIdentity): string =>
  toLine(documentTitle(titleOf(page), site.title));

/** What is not published is not to be found, and no card is made of it. */
export const isPublished = (page: ShownPage): boolean => page.kind !== "withdrawn" && page.kind !== "not-found";

/** A page's own tags. Those with the same text stand near each other, since that compresses well. */
export function ownTags({ path, page, site }: { path: Path; page: ShownPage; site: SiteIdentity }): HeadTag[] {
  if (page.kind === "not-found") return [noindex];
  const url = site.url + canonicalPath(path, page);
  const canonical: HeadTag = { element: "link", attributes: { rel: "canonical", href: url } };
  if (!isPublished(page)) return [noindex, canonical];
  const title = toLine(titleOf(page) ?? site.title);
  const description = descriptionOf(page, site);
  const wide = site.url === "" ? undefined : widePicture(page, site);
  return [
    ...(description === "" ? [] : [descriptionTag(description), property("og:description", description)]),
    itemprop("name", title),
    property("og:title", title),
    canonical,
    ...(wide === undefined ? [] : [property("og:url", url), ...pictureTags(wide, squarePicture(page, site))]),
    property("og:type", page.kind === "article" ? "article" : "website"),
    ...(page.kind === "article" ? articleTags(page.article) : []),
    // Results are no content of their own.
    ...(page.kind === "search" ? [noindex] : []),
  ];
}

const noindex = named("robots", "noindex");

/** On one element, as QQ asks for it (open.mobile.qq.com, setShareInfo). */
const descriptionTag = (content: string): HeadTag => ({
  element: "meta",
  attributes: { name: "description", itemprop: "description", content },
});

function pictureTags({ src, type, width, height, alt }: CardPicture, square: CardPicture): HeadTag[] {
  return [
    itemprop("image", square.src),
    property("og:image", src),
    ...(type === undefined ? [] : [property("og:image:type", type)]),
    ...(width === undefined ? [] : [property("og:image:width", String(width))]),
    ...(height === undefined ? [] : [property("og:image:height", String(height))]),
    altTag(alt),
  ];
}

/** X alone takes no description of a picture from Open Graph (developer.x.com, “Summary Card with Large Image”). */
const altTag = (content: string): HeadTag => ({
  element: "meta",
  attributes: { property: "og:image:alt", name: "twitter:image:alt", content },
});

/** So many tags are told: what stands after them hardly says what the article is about. */
const MAXIMUM_TAGS = 6;

const articleTags = ({ publishedAt, updatedAt, category, tags = [], author }: ShownArticle): HeadTag[] => [
  property("article:published_time", publishedAt),
  ...(updatedAt === undefined ? [] : [property("article:modified_time", updatedAt)]),
  property("article:section", toLine(category.name)),
  ...tags.slice(0, MAXIMUM_TAGS).map(({ name }) => property("article:tag", toLine(name))),
  ...(author === undefined ? [] : [named("author", toLine(author))]),
];

/** What all pages that are published have in common. */
export const siteTags = (site: SiteIdentity): HeadTag[] => [
  property("og:site_name", toLine(site.title)),
  property("og:locale", toLocale(site.language)),
  // X takes title, description and picture from Open Graph.
  ...(site.url === "" ? [] : [named("twitter:card", "summary_large_image")]),
  // Else Google shows no large picture beside a result.
  named("robots", "max-image-preview:large"),
];

/** As Open Graph has it: language and territory, `zh_CN`. */
function toLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
