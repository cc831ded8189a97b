import { feedTypes } from "#contract/feed";
import type { Moment } from "#contract/moment";
import { escapeHtml } from "../escape-html.ts";
import { printXml, type Xml } from "../print-xml.ts";
import type { Entry, Feed } from "./feed.ts";
import { toMediaContent } from "./media-content.ts";

/** RSS 2.0 (rssboard.org/rss-specification), with the modules that its Best Practices Profile advises. */
export const printRss = (feed: Feed): string =>
  printXml({
    rss: {
      "@version": "2.0",
      "@xmlns:atom": "http://www.w3.org/2005/Atom",
      "@xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "@xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "@xmlns:media": "http://search.yahoo.com/mrss/",
      channel: {
        title: feed.title,
        link: feed.home,
        // Without it the feed is invalid.
        description: feed.description === "" ? feed.title : feed.description,
        language: feed.language,
        lastBuildDate: feed.updatedAt && toRfc822(feed.updatedAt),
        "atom:link": { "@rel": "self", "@type": feedTypes.rss, "@href": feed.self.rss },
        item: feed.entries.map(toItem),
      },
    },
  });

const toItem = (entry: Entry): Xml => ({
  title: entry.title,
  link: entry.url,
  // No link: a reader must open the article itself, and not every host answers a short address.
  guid: { "@isPermaLink": "false", "#text": entry.id },
  pubDate: toRfc822(entry.publishedAt),
  "atom:updated": entry.updatedAt,
  "dc:creator": entry.author,
  category: entry.terms,
  // Readers take a description for HTML.
  description: entry.summary === "" ? undefined : escapeHtml(entry.summary),
  "content:encoded": entry.bodyHtml,
  "atom:link": entry.sourceUrl && { "@rel": "via", "@href": entry.sourceUrl },
  "media:content": toMediaContent(entry.picture),
});

const toRfc822 = (moment: Moment): string => new Date(moment).toUTCString();
