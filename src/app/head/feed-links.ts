import { type FeedFormat, feedTitle, feedTypes, type FeedSubject } from "#contract/feed";
import type { ListSubject } from "#contract/list-page";
import { feedPath } from "#contract/paths";
import type { SiteIdentity } from "#contract/site";
import { type HeadTag, toLine } from "./head-tag.ts";

/**
 * The feeds of a list, which come before those of everything: programs take the first feed that a page names.
 * @param subject what is listed, on the page of a list.
 */
export const ownFeedLinks = (subject: ListSubject | undefined, site: SiteIdentity): HeadTag[] =>
  subject?.kind === "category" || subject?.kind === "tag" ? feedLinks(subject, site) : [];

/** The feeds of everything, which all pages name. */
export const siteFeedLinks = (site: SiteIdentity): HeadTag[] => feedLinks({ kind: "all" }, site);

const formats: readonly FeedFormat[] = ["rss", "atom", "json"];

/** The feeds of a site that does not know its address would hold no valid link, and are not printed. */
const feedLinks = (subject: FeedSubject, { title, url }: SiteIdentity): HeadTag[] =>
  (url === "" ? [] : formats).map((format) => ({
    element: "link",
    attributes: {
      rel: "alternate",
      type: feedTypes[format],
      title: toLine(feedTitle(subject, title)),
      href: feedPath(subject, format),
    },
  }));
