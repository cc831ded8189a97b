import * as v from "valibot";
import { Path } from "#contract/teaser";

/**
 * What a host that can should answer at a page's address, told by the page itself in its first tag: the edition holds no table of
 * its redirects, and `serve` and `publish` read no more than the file they send. `301`: moved for good; `302`: for now; `410`:
 * withdrawn, the page says so.
 */
export type PageStatus = { status: 301 | 302; location: Path } | { status: 410 };

/** A mark is found in as many bytes of a file: a path of the longest names that a disk takes, and more. */
export const PAGE_STATUS_BYTES = 8192;

/** The start of a page, as far as its first tag goes; what posts bring stands after it. */
const firstTag = /^<!doctype html>\s*<html((?:\s+[\w-]+="[^"]*")*)(?=\s*>)/iu;

/** @param html a whole page, as the press prints it. */
export function withPageStatus(html: string, page: PageStatus): string {
  const location = page.status === 410 ? "" : ` data-location="${page.location.replaceAll("&", "&amp;")}"`;
  return html.replace(firstTag, (tag) => `${tag} data-status="${page.status}"${location}`);
}

/** @param start the first characters of an HTML file. */
export function parsePageStatus(start: string): PageStatus | undefined {
  const [, attributes = ""] = firstTag.exec(start) ?? [];
  const valueOf = (name: string): string | undefined =>
    new RegExp(`\\s${name}="([^"]*)"`, "u").exec(attributes)?.[1]?.replaceAll("&amp;", "&");
  const status = Number(valueOf("data-status"));
  if (status === 410) return { status };
  const location = valueOf("data-location");
  return (status === 301 || status === 302) && v.is(Path, location) ? { status, location } : undefined;
}
