import type { Path } from "#contract/teaser";

/** What a host has beside the reader's pages: files, and the old addresses of categories, which only send on. */
const hostsOwn = /^\/(?:category|content|media)\/|\/index\.html$|\.(?!html?$)[\da-z]{1,11}$/iu;

/**
 * The page of the reader that the link at a place in a text leads to. A fragment is the browser's to find, but for a quotation, which it
 * would load the page anew for; what comes with that for a browser to find by itself is left away, as it is in the address.
 */
export function linkedPage(target: EventTarget): Path | undefined {
  const link = target instanceof Element ? target.closest("a") : null;
  if (link === null || link.target !== "" || !/^(?:$|#q=)/u.test(link.hash)) return undefined;
  const { origin, pathname, search, hash } = link;
  return origin === location.origin && !hostsOwn.test(pathname)
    ? pathname + search + hash.split(":~:", 1)[0]
    : undefined;
}
