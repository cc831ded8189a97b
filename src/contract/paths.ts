/** Every address of an edition is made here: those that people see and those of the content API. All are percent-encoded paths. */
import type { CardHash, CardShape } from "./card.ts";
import type { FeedFormat, FeedSubject } from "./feed.ts";
import type { Day } from "./moment.ts";
import type { ListSubject } from "./list-page.ts";
import type { ArticleId, Path } from "./teaser.ts";
import type { Taxonomy, TermLink } from "./term.ts";

export const homePath = "/";
export const latestPath = "/latest/";
export const aboutPath = "/about/";
export const searchPath = "/search";
/** Tells browsers how to search the site from their own address bar. */
export const openSearchPath: Path = "/opensearch.xml";

/**
 * First segments that belong to the reader, its folders and its files; neither a permalink nor a category may begin with one of
 * them: a folder cannot bear the name of a file.
 */
export const reservedSegments: ReadonlySet<string> = new Set([
  "404.html",
  "_headers",
  "_redirects",
  "a",
  "about",
  "app.js",
  "apple-touch-icon.png",
  "archive",
  "assets",
  "card-square.png",
  "card.png",
  "cards",
  "categories",
  "category",
  "content",
  "favicon.ico",
  "favicon.svg",
  "feeds",
  "index.html",
  "latest",
  "media",
  "opensearch.xml",
  "page",
  "robots.txt",
  "search",
  "search.html",
  "sitemap-news.xml",
  "sitemap.xml",
  "sitemaps",
  "tag",
  "tags",
]);

export const termsPath = (taxonomy: Taxonomy): Path => (taxonomy === "category" ? "/categories/" : "/tags/");
export const categoryPath = (term: TermLink): Path => `/${encodeURIComponent(term.slug)}/`;
export const tagPath = (term: TermLink): Path => `/tag/${encodeURIComponent(term.slug)}/`;
export const dayPath = (day: Day): Path => `/archive/${day.replaceAll("-", "/")}/`;

/** The page of a list where people read it; without a number, its newest. */
export function listPath(subject: ListSubject, number?: number): Path {
  const first = listHome(subject);
  return number === undefined ? first : `${first}page/${number}/`;
}

function listHome(subject: ListSubject): Path {
  switch (subject.kind) {
    case "all":
      return latestPath;
    case "category":
      return categoryPath(subject.term);
    case "tag":
      return tagPath(subject.term);
    case "day":
      return dayPath(subject.day);
  }
}

/** A short address of an article, which survives any change of title, date or category: it leads on to the permalink. */
export const shortPath = (id: ArticleId): Path => `/a/${id}`;

/** An article's card picture; its name changes with what it shows, as those who fetched it keep it. */
export const cardPath = (id: ArticleId, card: CardHash, shape: CardShape): Path =>
  `/cards/${id.slice(0, 2)}/${id}-${card}${shapeEndings[shape]}`;

/** The card picture of the site itself: of pages that are no article's, and of articles that have no other. */
export const siteCardPath = (shape: CardShape): Path => `/card${shapeEndings[shape]}`;

const shapeEndings = { wide: ".png", square: "-square.png" } satisfies Record<CardShape, string>;

/**
 * A feed, in an ending that any host serves with a type of its own. No ending is the end of another: two terms never share a file.
 */
export const feedPath = (subject: FeedSubject, format: FeedFormat): Path =>
  `/feeds/${encodeKey(listKey(subject))}${feedEndings[format]}`;

const feedEndings = { rss: ".rss.xml", atom: ".atom.xml", json: ".json" } satisfies Record<FeedFormat, string>;

/** The index of all sitemaps but the one of news. */
export const sitemapIndexPath: Path = "/sitemap.xml";
export const newsSitemapPath: Path = "/sitemap-news.xml";
/** A part of the sitemap, counted from 1, the oldest: of articles in the order of their first publication, or of lists. */
export const sitemapPath = (kind: "articles" | "lists", number: number): Path => `/sitemaps/${kind}-${number}.xml`;

const root = "/content/v1";
export const manifestFile: Path = `${root}/site.json`;
export const homeFile: Path = `${root}/home.json`;
export const termIndexFile = (taxonomy: Taxonomy): Path => `${root}/terms/${taxonomy}.json`;
export const articleFile = (id: ArticleId): Path => `${root}/articles/${id.slice(0, 2)}/${id}.json`;

/** What changed in an article since it was published. */
export const revisionsFile = (id: ArticleId): Path => `${root}/revisions/${id.slice(0, 2)}/${id}.json`;

/** What the search index is made of. */
export const searchFile: Path = `${root}/search.json`;
export const segmentsFolder: Path = `${root}/segments`;
const segmentFile = (segment: string, file: string): Path => `${segmentsFolder}/${segment}/${file}`;
/** What a segment is made of. */
export const segmentInfoFile = (segment: string): Path => segmentFile(segment, "segment.json");
/** The postings of keys whose first bits say this number. */
export const bucketFile = (segment: string, bucket: number): Path => segmentFile(segment, `${bucket}.bin`);
/** The postings of one key that is in so many articles that its bucket tells only their number. */
export const postingsFile = (segment: string, { space, key }: { space: number; key: number }): Path =>
  segmentFile(segment, `postings-${space}-${key.toString(16).padStart(8, "0")}.bin`);
/** The ids of a segment's articles, its newest first: a part of them, counted from 0. */
export const idsFile = (segment: string, part: number): Path => segmentFile(segment, `ids-${part}.txt`);
/** When every 16th of a segment's articles was published. */
export const timesFile = (segment: string): Path => segmentFile(segment, "times.bin");
/** How many slots of text each of a segment's articles has. */
export const slotsFile = (segment: string): Path => segmentFile(segment, "slots.bin");
/** A part of a segment's text, counted from 0: slots. */
export const textFile = (segment: string, part: number): Path => segmentFile(segment, `text-${part}.bin`);

/** A part of the list of all addresses ever published, as text; counted from 1, the oldest. */
export const linksFile = (part: number): Path => `${root}/links/${part}.txt`;

/** What names a list: its kind and its slug (decoded) or day. */
export type ListKey = "all" | `category/${string}` | `tag/${string}` | `day/${string}`;

export function listKey(subject: ListSubject): ListKey {
  switch (subject.kind) {
    case "all":
      return "all";
    case "category":
    case "tag":
      return `${subject.kind}/${subject.term.slug}`;
    case "day":
      return `day/${subject.day}`;
  }
}

/** The file of a list's sealed page, or of its open one. */
export const listFile = (key: ListKey, page: number | "latest"): Path => `${root}/lists/${encodeKey(key)}/${page}.json`;

const encodeKey = (key: ListKey): string => key.split("/").map(encodeURIComponent).join("/");

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * The id of the article that was first published under a path: 60 bits of a hash, so that a page's address alone tells
 * which file to fetch. Case, escapes and Unicode forms of the same address give the same id.
 */
export function idOf(path: string): ArticleId {
  const text = decoded(path).normalize("NFC").toLowerCase();
  // cyrb53's mixing (public domain, bryc/code), with both halves kept.
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return base32(high) + base32(low);
}

function base32(bits: number): string {
  let text = "";
  for (let shift = 0; shift < 30; shift += 5) text += alphabet.charAt((bits >>> shift) & 31);
  return text;
}

/** A path as people write it. */
export function decoded(path: Path): string {
  try {
    return decodeURI(path);
  } catch {
    return path; // a stray percent sign: the path as it stands still names one article
  }
}
