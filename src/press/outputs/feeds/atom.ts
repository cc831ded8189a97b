import { feedTypes } from "#contract/feed";
import { printXml, type Xml } from "../print-xml.ts";
import { changedAt, type Entry, type Feed } from "./feed.ts";
import { toMediaContent } from "./media-content.ts";

/** A date must be there, and when a list became empty no article tells. */
const UNKNOWN = "1970-01-01T00:00:00Z";

/** Atom 1.0 (RFC 4287). */
export const printAtom = (feed: Feed): string =>
  printXml({
    feed: {
      "@xmlns": "http://www.w3.org/2005/Atom",
      "@xmlns:media": "http://search.yahoo.com/mrss/",
      "@xml:lang": feed.language,
      id: feed.self.atom,
      title: feed.title,
      subtitle: feed.description === "" ? undefined : feed.description,
      updated: feed.updatedAt ?? UNKNOWN,
      // An entry that names no author has this one.
      author: { name: feed.publisher },
      link: [
        { "@rel": "self", "@type": feedTypes.atom, "@href": feed.self.atom },
        { "@rel": "alternate", "@type": "text/html", "@href": feed.home },
      ],
      entry: feed.entries.map(toAtomEntry),
    },
  });

const toAtomEntry = (entry: Entry): Xml => ({
  id: entry.id,
  title: entry.title,
  link: [
    { "@rel": "alternate", "@type": "text/html", "@href": entry.url },
    ...(entry.sourceUrl === undefined ? [] : [{ "@rel": "via", "@href": entry.sourceUrl, "@title": entry.sourceName }]),
  ],
  published: entry.publishedAt,
  updated: changedAt(entry),
  author: entry.author === undefined ? undefined : { name: entry.author },
  category: entry.terms.map((name) => ({ "@term": name })),
  summary: entry.summary === "" ? undefined : entry.summary,
  content: entry.bodyHtml === undefined ? undefined : { "@type": "html", "#text": entry.bodyHtml },
  "media:content": toMediaContent(entry.picture),
});
