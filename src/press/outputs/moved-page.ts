import type { Piece } from "#contract/piece";
import { escapeHtml } from "./escape-html.ts";
import { withPageStatus } from "./hosts/page-status.ts";

/** Where a page moved: for good (301) or for now (302). */
type Moved = {
  path: string;
  title: string;
  status: 301 | 302;
  /** What the head of the page there says of it, title and address included. */
  card?: readonly Piece[];
};

/**
 * A page that sends browsers and robots on to another path of the site, without a script. It does not ask to be left out of indexes: that
 * would also hide where it leads to, and the canonical address is what Google asks for in its place
 * (developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls).
 */
export function printMovedPage({ path, title, status, card }: Moved, site: { url: string; language: string }): Piece[] {
  const to = escapeHtml(path);
  const start = `<!doctype html>
<html lang="${escapeHtml(site.language)}">
<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=${to}">
`;
  const own = `<title>${escapeHtml(title)}</title><link rel="canonical" href="${escapeHtml(site.url)}${to}">`;
  const end = `
</head>
<a href="${to}">${escapeHtml(title)}</a>
`;
  return [withPageStatus(start, { status, location: path }), ...(card ?? [own]), end];
}
