import { feedPath, type ListKey, newsSitemapPath } from "#contract/paths";
import { parseRest, parseTeaser } from "../drafts/article-parts.ts";
import { FEED_LENGTH, type FeedItem } from "../outputs/feeds/feed.ts";
import { printFeeds } from "../outputs/feeds/print-feeds.ts";
import { fileOfPath, toHash } from "../outputs/output.ts";
import { NEWS_LENGTH, printNewsSitemap } from "../outputs/sitemaps/news-sitemap.ts";
import { newestOf } from "./newest.ts";
import { nothing, page, type Printable, type PrintContext } from "./print-context.ts";

/** A list's feeds. Like pages they say where the site stands; without that there are none. */
export function toFeedsSheet(list: ListKey, context: PrintContext): Printable {
  const { ledger, site } = context;
  const subject = ledger.lists.get(list)?.subject;
  if (site.url === "" || subject === undefined || subject.kind === "day") return nothing;
  const rows = newestOf(list, FEED_LENGTH, ledger).flatMap((id) => ledger.articles.get(id) ?? []);
  const items = (): FeedItem[] =>
    rows.map((row) => {
      const bodyHtml = context.fullText ? context.readBody(row, undefined) : undefined;
      return { ...parseTeaser(row.teaser), ...parseRest(row.rest), ...(bodyHtml !== undefined && { bodyHtml }) };
    });
  const value = rows.map(({ teaser, rest, body }) => teaser + rest + (context.fullText ? body : ""));
  return {
    key: toHash(JSON.stringify([subject, value])),
    hasPage: true,
    print: () => {
      const { rss, atom, json } = printFeeds({ site, subject, items: items() });
      return [
        page(fileOfPath(feedPath(subject, "rss")), rss),
        page(fileOfPath(feedPath(subject, "atom")), atom),
        page(fileOfPath(feedPath(subject, "json")), json),
      ];
    },
  };
}

/** The sitemap of news. */
export function toNewsSitemapSheet({ ledger, site }: PrintContext): Printable {
  if (site.url === "") return nothing;
  const newest = ledger.articles.teasersOf(newestOf("all", NEWS_LENGTH, ledger)).map(parseTeaser);
  const text = printNewsSitemap(newest, site);
  return { key: toHash(text), hasPage: true, print: () => [page(fileOfPath(newsSitemapPath), text)] };
}
