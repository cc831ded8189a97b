/**
 * What the head of a page links to: the page's own address, and its feeds. The press prints them with each page; in the browser
 * they follow the reader from page to page, by a chunk of its own that is fetched when the first page is idle.
 */
import type { QueryClient } from "@tanstack/react-query";
import type { DataRouter } from "react-router";
import { type FeedFormat, feedTitle, feedTypes, type FeedSubject } from "#contract/feed";
import type { ListPage, ListSubject } from "#contract/list-page";
import { feedPath, listPath } from "#contract/paths";
import type { SiteIdentity } from "#contract/site";
import type { Path } from "#contract/teaser";
import { listPageQuery, siteQuery } from "./content/queries.ts";
import type { ListPlace } from "./routing/places.ts";

/** A `<link>`, by its attributes. */
export type HeadLink = { rel: "canonical" | "alternate"; type?: string; title?: string; href: string };

/**
 * What a page links to before what all pages do: programs take the first feed that it names, a list's own, if it has one.
 * @param subject what is listed, on the page of a list.
 */
export const ownLinks = (path: Path, subject: ListSubject | undefined, site: SiteIdentity): HeadLink[] => [
  { rel: "canonical", href: site.url + path },
  ...(subject?.kind === "category" || subject?.kind === "tag" ? feedLinks(subject, site) : []),
];

/** What all pages link to. */
export const siteLinks = (site: SiteIdentity): HeadLink[] => feedLinks({ kind: "all" }, site);

const formats: readonly FeedFormat[] = ["rss", "atom", "json"];

/** The feeds of a site that does not know its address would hold no valid link, and are not printed. */
const feedLinks = (subject: FeedSubject, { title, url }: SiteIdentity): HeadLink[] =>
  (url === "" ? [] : formats).map((format) => ({
    rel: "alternate",
    type: feedTypes[format],
    title: feedTitle(subject, title),
    href: feedPath(subject, format),
  }));

export type Reading = {
  router: DataRouter;
  queryClient: QueryClient;
  /** Of the page that stands here as it was printed. */
  pathname: string;
};

/** From the next page on: what subscribes to a feed or shares an address looks at the live head. */
export function keepHeadLinks({ router, queryClient, pathname }: Reading): void {
  let linked = pathname;
  const follow = ({ location, matches, loaderData }: DataRouter["state"]): void => {
    const site = queryClient.getQueryData(siteQuery().queryKey);
    if (location.pathname === linked || site === undefined) return;
    linked = location.pathname;
    const list = listAt(loaderData[matches.at(-1)?.route.id ?? ""], queryClient);
    showLinks([...ownLinks(list === undefined ? linked : pathOf(list), list?.subject, site), ...siteLinks(site)]);
  };
  follow(router.state);
  router.subscribe(follow);
}

const listAt = (place: unknown, queryClient: QueryClient): ListPage | undefined =>
  isList(place) ? queryClient.getQueryData(listPageQuery(place.listKey, place.page).queryKey) : undefined;

/** The open page may be read under its number, where a host only leads on. */
const pathOf = ({ type, subject, number }: ListPage): Path => listPath(subject, type === "open" ? undefined : number);

const isList = (place: unknown): place is ListPlace =>
  typeof place === "object" && place !== null && "kind" in place && place.kind === "list";

function showLinks(links: readonly HeadLink[]): void {
  for (const link of document.querySelectorAll("link[rel=canonical],link[rel=alternate]")) link.remove();
  document.head.append(...links.map((link) => Object.assign(document.createElement("link"), link)));
}
