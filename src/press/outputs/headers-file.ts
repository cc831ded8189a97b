const immutable = "public, max-age=31536000, immutable";

/**
 * Headers for static hosts that read `_headers` (Netlify, Cloudflare Pages) and for `broadsheet serve`. What is named by a hash may be
 * cached for ever; those hosts have the rest revalidated by themselves, and the format has no pattern for sealed list pages.
 */
export function printHeaders(csp: string): string {
  const lines = [
    "/*",
    `  Content-Security-Policy: ${csp}; frame-ancestors 'none'`,
    "  X-Content-Type-Options: nosniff",
    "  Referrer-Policy: no-referrer",
    "  Permissions-Policy: camera=(), geolocation=(), microphone=()",
    "  Cross-Origin-Opener-Policy: same-origin",
    "",
    "/assets/*",
    `  Cache-Control: ${immutable}`,
    "",
    "/media/*",
    `  Cache-Control: ${immutable}`,
    "",
  ];
  return lines.join("\n");
}
