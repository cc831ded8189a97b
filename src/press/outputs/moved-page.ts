import { escapeHtml } from "./escape-html.ts";
import { withPageStatus } from "./hosts/page-status.ts";

/** Where a page moved: for good (301) or for now (302). */
type Moved = { path: string; title: string; status: 301 | 302 };

/** A page that sends browsers and robots on to another path of the site, without a script. */
export function printMovedPage(to: Moved, site: { url: string; language: string }): string {
  const path = escapeHtml(to.path);
  const html = `<!doctype html>
<html lang="${escapeHtml(site.language)}">
<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=${path}">
<link rel="canonical" href="${escapeHtml(site.url)}${path}">
<meta name="robots" content="noindex">
<title>${escapeHtml(to.title)}</title>
</head>
<a href="${path}">${escapeHtml(to.title)}</a>
`;
  return withPageStatus(html, { status: to.status, location: to.path });
}
