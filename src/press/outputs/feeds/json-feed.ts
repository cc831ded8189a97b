import type { Entry, Feed } from "./feed.ts";

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const printJsonFeed = (feed: Feed): string =>
  JSON.stringify(
    {
      version: "https://jsonfeed.org/version/1.1",
      title: feed.title,
      home_page_url: feed.home,
      feed_url: feed.self.json,
      description: feed.description === "" ? undefined : feed.description,
      language: feed.language,
      authors: [{ name: feed.publisher }],
      items: feed.entries.map(toItem),
    },
    toWellFormed,
  );

/** Half a surrogate pair is an escape that some parsers refuse, and the whole file with it. */
const toWellFormed = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? value.toWellFormed() : value;

const toItem = (entry: Entry) => ({
  id: entry.id,
  url: entry.url,
  external_url: entry.sourceUrl,
  title: entry.title,
  ...(entry.bodyHtml === undefined
    ? { content_text: entry.summary }
    : { content_html: entry.bodyHtml, summary: entry.summary === "" ? undefined : entry.summary }),
  image: entry.picture?.src,
  date_published: entry.publishedAt,
  date_modified: entry.updatedAt,
  authors: entry.author === undefined ? undefined : [{ name: entry.author }],
  tags: entry.terms.length === 0 ? undefined : entry.terms,
});
