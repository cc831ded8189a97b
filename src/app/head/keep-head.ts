/**
 * Keeps the head and the address those of the page that is read: what subscribes to a feed, shares a page or saves it looks at the
 * live head. The press prints both with each page; in the browser they follow the reader, by a chunk that is fetched when the first
 * page is idle.
 */
import type { DataRouter } from "react-router";
import type { Path } from "#contract/teaser";
import type { SiteIdentity } from "#contract/site";
import { siteQuery } from "../content/queries.ts";
import { keepPlace } from "../shell/keep-place.ts";
import { ownFeedLinks, siteFeedLinks } from "./feed-links.ts";
import type { HeadTag } from "./head-tag.ts";
import { type Here, pageHere, type Reading } from "./page-here.ts";
import { isPublished, ownTags, siteTags } from "./share-tags.ts";
import { canonicalPath, subjectOf } from "./shown-page.ts";
import { whenIdle } from "../when-idle.ts";

export function keepHead(reading: Reading): void {
  const { router, queryClient } = reading;
  let shown: Here | undefined;
  const follow = (): void => {
    const site = queryClient.getQueryData(siteQuery().queryKey);
    const here = pageHere(reading);
    if (site === undefined || here === undefined) return;
    const isFirst = shown === undefined;
    if (shown?.path !== here.path || shown.source !== here.source) {
      shown = here;
      if (!isFirst || !isPrinted(here, site)) writeTags(toTags(here, site));
    }
    cleanAddress(router, here);
  };
  // Nobody waits for it: a click is answered by its page first.
  let isDue = false;
  const followWhenIdle = (): void => {
    if (isDue) return;
    isDue = true;
    whenIdle(() => {
      isDue = false;
      follow();
    });
  };
  follow();
  router.subscribe(followWhenIdle);
  // A page shows the title that was clicked while the rest of it is on its way, and takes in a correction when its reader asks.
  queryClient.getQueryCache().subscribe(followWhenIdle);
}

const toTags = (here: Here, site: SiteIdentity): HeadTag[] => [
  ...ownTags({ ...here, site }),
  ...(isPublished(here.page) ? siteTags(site) : []),
  ...(here.page.kind === "not-found" ? [] : [...ownFeedLinks(subjectOf(here.page), site), ...siteFeedLinks(site)]),
];

/** Whether the head that stands here was printed for this page: the page that says that nothing is here answers for any. */
const isPrinted = ({ path, page }: Here, site: SiteIdentity): boolean =>
  document.querySelector("link[rel=canonical]")?.getAttribute("href") === site.url + canonicalPath(path, page);

/**
 * What an earlier page has and this one has not goes too. So does the structured data, which is of that page: it is not written anew,
 * since the text of a script is for Trusted Types as good as a script, and search robots read each page as it was printed.
 */
const kept = [
  "link[rel=canonical]",
  "link[rel=alternate]",
  "meta[property]",
  "meta[itemprop]",
  "meta:is([name=description],[name=author],[name=robots],[name^='twitter:'])",
  'script[type="application/ld+json"]',
].join();

function writeTags(tags: readonly HeadTag[]): void {
  for (const element of document.head.querySelectorAll(kept)) element.remove();
  document.head.append(...tags.map(toElement));
}

function toElement({ element: name, attributes }: HeadTag): Element {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}

/** Whoever copies the address gets the page's own, without what a place where it was shared had added to it. */
function cleanAddress(router: DataRouter, { path, page }: Here): void {
  const { location, navigation } = router.state;
  // The address of a search is its question.
  if (navigation.state !== "idle" || page.kind === "not-found" || page.kind === "search") return;
  // A list's address names the part of it that is read (`AddressFollows`).
  const own = page.kind === "list" ? location.pathname : canonicalPath(path, page);
  if (location.search === "" && normal(own) === normal(location.pathname)) return;
  const state = { ...stateOf(location.state), ...keepPlace.state };
  void router.navigate(own + location.hash, { ...keepPlace, state });
}

/** As the browser shows it, whatever was escaped. */
const normal = (path: Path): string => new URL(path, location.origin).pathname;

const stateOf = (state: unknown): object => (typeof state === "object" && state !== null ? state : {});
