import type { Article } from "#contract/article";
import { type FeedFormat, feedTitle, type FeedSubject } from "#contract/feed";
import type { Moment } from "#contract/moment";
import { feedPath, homePath, listPath } from "#contract/paths";
import type { Picture } from "#contract/picture";
import type { SiteIdentity } from "#contract/site";
import { toAbsoluteBody } from "./absolute-body.ts";

/** Articles in a feed: readers ask for it every hour or so, and a busy newsroom publishes some thirty meanwhile. */
export const FEED_LENGTH = 50;

type Told = "id" | "path" | "title" | "summary" | "publishedAt" | "updatedAt" | "categories" | "tags";
type Credited = "author" | "sourceName" | "sourceUrl" | "leadImage";

/** An article as a feed tells of it: with its whole text where there is a `bodyHtml`, else with its summary. */
export type FeedItem = Pick<Article, Told | Credited> & Partial<Pick<Article, "bodyHtml">>;

/** What one list's feeds are printed from. */
export type FeedContent = {
  /** Its `url` must be known: a feed is read away from the site, so that each address in it has to be absolute. */
  site: SiteIdentity;
  subject: FeedSubject;
  /** The newest {@link FEED_LENGTH} articles of the list, newest first. */
  items: readonly FeedItem[];
};

/** What the formats say in their own ways: every address absolute. */
export type Feed = {
  title: string;
  description: string;
  language: string;
  /** What stands for an author where an article names none. */
  publisher: string;
  home: string;
  self: Readonly<Record<FeedFormat, string>>;
  /** When the newest article was published or changed; a list may have become empty. */
  updatedAt: Moment | undefined;
  entries: readonly Entry[];
};

export type Entry = Pick<FeedItem, "title" | "summary" | "publishedAt" | "updatedAt" | "sourceName" | "sourceUrl"> & {
  /** Stays the same whatever becomes of title, date and address. Readers compare it and do not open it. */
  id: string;
  url: string;
  bodyHtml: string | undefined;
  /** Who wrote it, else the medium it comes from. */
  author: string | undefined;
  /** Names of its categories and tags. */
  terms: readonly string[];
  picture: Omit<Picture, "alt"> | undefined;
};

export function toFeed({ site, subject, items }: FeedContent): Feed {
  const self = (format: FeedFormat): string => site.url + feedPath(subject, format);
  return {
    title: feedTitle(subject, site.title),
    description: site.description,
    language: site.language,
    publisher: site.title,
    home: site.url + (subject.kind === "all" ? homePath : listPath(subject)),
    self: { rss: self("rss"), atom: self("atom"), json: self("json") },
    updatedAt: items.map(changedAt).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0],
    entries: items.map((item) => toEntry(item, site.url)),
  };
}

/** When what is shown of it last changed. */
export const changedAt = ({ publishedAt, updatedAt }: Pick<FeedItem, "publishedAt" | "updatedAt">): Moment =>
  updatedAt ?? publishedAt;

function toEntry({ path, leadImage, bodyHtml, categories, tags, ...item }: FeedItem, siteUrl: string): Entry {
  const url = siteUrl + path;
  return {
    ...item,
    id: `${siteUrl}/a/${item.id}`,
    url,
    bodyHtml: bodyHtml === undefined ? undefined : toAbsoluteBody(bodyHtml, { siteUrl, pageUrl: url }),
    author: item.author ?? item.sourceName,
    terms: [...new Set([...categories, ...tags].map(({ name }) => name))],
    picture: leadImage && {
      ...leadImage,
      src: leadImage.src.startsWith("/") ? siteUrl + leadImage.src : leadImage.src,
    },
  };
}
