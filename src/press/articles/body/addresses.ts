/** What the URL parser throws away before it looks at the scheme, and what hides a `javascript:` from a careless check. */
const ignored = /^[\s\p{Cc}]+|[\t\n\r]|[\s\p{Cc}]+$/gu;
const scheme = /^[a-z][a-z\d+.-]*:/iu;
const allowedSchemes: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);
const here = "https://here.invalid";

/**
 * The address a link may lead to: http, https or mailto, `//host` as https, without tracking parameters; one relative to the
 * page as the site resolves it. Undefined: none.
 */
export function toLinkAddress(href: string, resolve: (href: string) => string | undefined): string | undefined {
  const written = href.replace(ignored, "");
  if (written === "" || written.startsWith("#")) return undefined;
  if (/^[\\/]{2}/u.test(written)) return toAbsolute(`https:${written}`);
  if (scheme.test(written)) return toAbsolute(written);
  const resolved = resolve(written);
  if (resolved === undefined || scheme.test(resolved)) return resolved === undefined ? undefined : toAbsolute(resolved);
  const url = URL.parse(resolved, here);
  return url?.origin === here ? `${url.pathname}${url.search}${url.hash}` : undefined;
}

function toAbsolute(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || !allowedSchemes.has(url.protocol)) return undefined;
  url.username = "";
  url.password = "";
  if (url.search.includes("utm_")) url.search = withoutTracking(url.search);
  return url.href;
}

/** By hand, because `URLSearchParams` writes queries anew and breaks those in GBK. */
const withoutTracking = (search: string): string =>
  search
    .slice(1)
    .split("&")
    .filter((parameter) => !/^utm_/iu.test(parameter))
    .join("&");

/** The http or https URL that a text is, if it is one. */
export function toWebUrl(text: string): string | undefined {
  const url = URL.parse(text.trim());
  const isWeb = url?.protocol === "http:" || url?.protocol === "https:";
  return url !== null && isWeb && /^[^\s"<>]+$/u.test(url.href) ? url.href : undefined;
}
