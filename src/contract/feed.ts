import type { ListSubject } from "./list-page.ts";

/** What a feed is of: every list but a day's, to which nothing new comes. */
export type FeedSubject = Exclude<ListSubject, { kind: "day" }>;

/** The formats of a feed, in the order in which a page offers them, with their media types. */
export const feedTypes = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};
export type FeedFormat = keyof typeof feedTypes;

/** What a feed is called, by itself and by the pages that link to it. */
export const feedTitle = (subject: FeedSubject, siteTitle: string): string =>
  subject.kind === "all" ? siteTitle : `${subject.term.name} - ${siteTitle}`;
