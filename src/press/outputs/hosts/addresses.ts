import type { Path } from "#contract/teaser";

/** What stands at addresses that are no page's any more. A page stands there too, for hosts that can do no more than send it. */
export type Addresses = {
  /** Moved for good. Hosts with a limit take the first ones: the most asked-for, or the newest, first. */
  redirects: readonly Redirect[];
  /** Withdrawn: the page there is a notice. */
  gone: readonly Path[];
};

export type Redirect = { from: Path; to: Path };

/** A file for hosts: `file` is relative to the folder it belongs to, with `/`. */
export type HostFile = { file: string; contents: string };

/**
 * A path as servers match it, decoded. Undefined where it has characters that a server's configuration cannot hold: the page that
 * stands there is served.
 */
export function toMatched(path: Path): string | undefined {
  try {
    const text = decodeURIComponent(path);
    return /[`{}\\\p{Cc}]/u.test(text) ? undefined : text;
  } catch {
    return undefined; // a stray percent sign
  }
}

/**
 * Those that a server which ignores case can be told: once each, and none to itself. No two pages of an edition differ in case alone,
 * see edition/places.ts.
 */
export function toDistinct<T>(entries: Iterable<T>, matchedOf: (entry: T) => string | undefined): Map<string, T> {
  const distinct = new Map<string, T>();
  const seen = new Set<string>();
  for (const entry of entries) {
    const matched = matchedOf(entry);
    if (matched === undefined || seen.has(matched.toLowerCase())) continue;
    seen.add(matched.toLowerCase());
    distinct.set(matched, entry);
  }
  return distinct;
}
