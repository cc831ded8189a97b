/** `npx vitest bench`: what a list's feeds cost, beside a library that knows the formats. Compare within one run only. */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { expect, test } from "vitest";
import { printAtom } from "./atom.ts";
import { fullContent, withoutBodies } from "./feed-content.fixture.ts";
import { type Feed, type FeedContent, toFeed } from "./feed.ts";
import { printJsonFeed } from "./json-feed.ts";
import { printRss } from "./rss.ts";

const peerRss = (feed: Feed): string =>
  generateRssFeed({
    title: feed.title,
    link: feed.home,
    description: feed.description,
    language: feed.language,
    atom: { links: [{ rel: "self", href: feed.self.rss }] },
    items: feed.entries.map((entry) => ({
      title: entry.title,
      link: entry.url,
      guid: { value: entry.id, isPermaLink: false },
      pubDate: new Date(entry.publishedAt),
      description: entry.summary,
      categories: entry.terms.map((name) => ({ name })),
      dc: { creators: entry.author === undefined ? [] : [entry.author] },
      ...(entry.bodyHtml !== undefined && { content: { encoded: entry.bodyHtml } }),
    })),
  });

const peerAtom = (feed: Feed): string =>
  generateAtomFeed({
    id: feed.self.atom,
    title: { value: feed.title },
    updated: new Date(feed.updatedAt ?? 0),
    links: [{ rel: "self", href: feed.self.atom }],
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title },
      updated: new Date(entry.publishedAt),
      links: [{ rel: "alternate", href: entry.url }],
      authors: entry.author === undefined ? [] : [{ name: entry.author }],
      summary: { value: entry.summary },
      categories: entry.terms.map((term) => ({ term })),
      ...(entry.bodyHtml !== undefined && { content: { type: "html", value: entry.bodyHtml } }),
    })),
  });

const peerJson = (feed: Feed): string =>
  JSON.stringify(
    generateJsonFeed({
      title: feed.title,
      home_page_url: feed.home,
      feed_url: feed.self.json,
      items: feed.entries.map((entry) => ({
        id: entry.id,
        url: entry.url,
        title: entry.title,
        content_text: entry.summary,
        ...(entry.bodyHtml !== undefined && { content_html: entry.bodyHtml }),
        date_published: new Date(entry.publishedAt),
        tags: [...entry.terms],
      })),
    }),
  );

test.for<[what: string, content: FeedContent]>([
  ["summaries", withoutBodies(fullContent)],
  ["texts", fullContent],
])("fifty articles with %s", async ([, content], { bench }) => {
  const feed = toFeed(content);
  const { get } = await bench.compare(
    bench("toFeed", () => void toFeed(content)),
    bench("RSS", () => void printRss(feed)),
    bench("Atom", () => void printAtom(feed)),
    bench("JSON Feed", () => void printJsonFeed(feed)),
    bench("feedsmith's RSS", () => void peerRss(feed)),
    bench("feedsmith's Atom", () => void peerAtom(feed)),
    bench("feedsmith's JSON Feed", () => void peerJson(feed)),
  );
  expect(get("RSS")).toBeDefined();
});
