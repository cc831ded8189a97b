import { escapeHtml } from "./escape-html.ts";

/** A page that sends browsers and robots on to another path of the site, without a script. */
export function printMovedPage(to: { path: string; title: string }, site: { url: string; language: string }): string {
  const path = escapeHtml(to.path);
  return `<!doctype html>
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
}
