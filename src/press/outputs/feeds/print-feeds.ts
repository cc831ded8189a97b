import type { FeedFormat } from "#contract/feed";
import { printAtom } from "./atom.ts";
import { type FeedContent, toFeed } from "./feed.ts";
import { printJsonFeed } from "./json-feed.ts";
import { printRss } from "./rss.ts";

/** One list's feeds in all formats; each stands at `feedPath`. They hold no other time than the articles' own. */
export function printFeeds(content: FeedContent): Record<FeedFormat, string> {
  const feed = toFeed(content);
  return { rss: printRss(feed), atom: printAtom(feed), json: printJsonFeed(feed) };
}
