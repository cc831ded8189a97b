import { segmentsFolder } from "#contract/paths";

/**
 * What every host says of an edition's files, as data: `serve`, `publish` and the printers of host files beside this one read it, so
 * that one edition has the same headers everywhere.
 */
export type Header = readonly [name: string, value: string];

/**
 * On every answer. The policy holds what no release of the app changes, and what a `<meta>` cannot say (`frame-ancestors`). Scripts
 * and styles are not in it: pages of several releases stand in one edition, each with the whole policy of its own in its head, and
 * where two policies speak of the same thing both must allow it.
 */
export const securityHeaders: readonly Header[] = [
  [
    "Content-Security-Policy",
    // 'self', since a release may one day send a form to its own pages.
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  ],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
];

/** Folders whose files are named by a hash of their contents, or of all that decides them. */
export const hashedFolders: readonly string[] = ["assets", "cards", "media", segmentsFolder.slice(1)];

export const cachedForEver = "public, max-age=31536000, immutable";

/**
 * Kept, and asked after each time. Sealed list pages too: their number and order never change, but a late post, a corrected title or a
 * withdrawal does change them.
 */
export const revalidated = "no-cache";

/** How long a file may be kept. `path` begins with a slash. */
export const cacheControlOf = (path: string): string =>
  hashedFolders.some((folder) => path.startsWith(`/${folder}/`)) ? cachedForEver : revalidated;

/** By the ending of a file's name. All our text is UTF-8; an SVG says so itself. */
export const contentTypes: ReadonlyMap<string, string> = new Map([
  ["avif", "image/avif"],
  ["css", "text/css; charset=utf-8"],
  ["gif", "image/gif"],
  ["htm", "text/html; charset=utf-8"],
  ["html", "text/html; charset=utf-8"],
  ["ico", "image/x-icon"],
  ["jpeg", "image/jpeg"],
  ["jpg", "image/jpeg"],
  ["js", "text/javascript; charset=utf-8"],
  ["json", "application/json; charset=utf-8"],
  ["png", "image/png"],
  ["svg", "image/svg+xml"],
  ["txt", "text/plain; charset=utf-8"],
  ["webmanifest", "application/manifest+json; charset=utf-8"],
  ["webp", "image/webp"],
  ["xml", "application/xml; charset=utf-8"],
]);

export const contentTypeOf = (file: string): string =>
  contentTypes.get(/\.([^./]+)$/u.exec(file)?.[1]?.toLowerCase() ?? "") ?? "application/octet-stream";

/**
 * What is missing is a page that says so; where its address ends as a file's that is no page, it is a plain 404, never a page. Two
 * expressions, since Caddy's know no looking ahead.
 */
export const fileEnding = String.raw`\.[0-9A-Za-z]{1,11}$`;
export const pageEnding = String.raw`\.html?$`;
export const missingFileText = "There is no such file.";
