/** For tests: what a reader of feeds, independent of our printers, reads in RSS and Atom. */
import FeedParser from "feedparser";

export type ReadFeed = { meta: FeedParser.Meta; items: FeedParser.Item[] };

/** Rejects where the document is no XML, or no feed. */
export const readFeed = (document: string): Promise<ReadFeed> =>
  new Promise((resolve, reject) => {
    const parser = new FeedParser({ addmeta: false, resume_saxerror: false });
    const items: FeedParser.Item[] = [];
    parser.on("error", reject);
    parser.on("readable", () => {
      for (let item = parser.read(); item !== null; item = parser.read()) items.push(item);
    });
    parser.on("end", () => resolve({ meta: parser.meta, items }));
    parser.end(document);
  });
