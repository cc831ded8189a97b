import type { Path } from "#contract/teaser";

/** What a host has beside the reader's pages: files, and the old addresses of categories, which only send on. */
const hostsOwn = /^\/(?:category|content|media)\/|\/index\.html$|\.(?!html?$)[\da-z]{1,11}$/iu;

/** The page of the reader that the link at a place in a text leads to. A fragment is the browser's to find. */
export function linkedPage(target: EventTarget): Path | undefined {
  const link = target instanceof Element ? target.closest("a") : null;
  if (link === null || link.target !== "" || link.hash !== "") return undefined;
  const { origin, pathname, search } = link;
  return origin === location.origin && !hostsOwn.test(pathname) ? pathname + search : undefined;
}
