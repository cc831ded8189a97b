import { toFile } from "../articles/output-file.ts";
import { escapeHtml } from "./escape-html.ts";
import { type Output, toOutput } from "./output.ts";

/** A page that sends browsers and robots on to another path of the site, without a script. */
export function toMovedPage(
  from: string,
  to: { path: string; title: string },
  site: { url: string; language: string },
): Output {
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
  return toOutput(toFile(from), html);
}
