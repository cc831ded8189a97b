import { type Output, toOutput } from "./output.ts";

const immutable = "public, max-age=31536000, immutable";

/**
 * Headers for static hosts that read `_headers` (Netlify, Cloudflare Pages) and for `broadsheet serve`. Sealed list pages are
 * not named: the format has no pattern for their numbers.
 */
export function toHeadersFile(csp: string): Output {
  const lines = [
    "/*",
    `  Content-Security-Policy: ${csp}; frame-ancestors 'none'`,
    "  X-Content-Type-Options: nosniff",
    "  Referrer-Policy: no-referrer",
    "  Permissions-Policy: camera=(), geolocation=(), microphone=()",
    "  Cross-Origin-Opener-Policy: same-origin",
    "  Cache-Control: no-cache",
    "",
    "/assets/*",
    "  ! Cache-Control",
    `  Cache-Control: ${immutable}`,
    "",
    "/media/*",
    "  ! Cache-Control",
    `  Cache-Control: ${immutable}`,
    "",
  ];
  return toOutput("_headers", lines.join("\n"));
}
