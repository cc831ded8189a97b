import type { Addresses, Redirect } from "./addresses.ts";
import { cachedForEver, hashedFolders, securityHeaders } from "./header-rules.ts";

/** Cloudflare Pages reads so many rules without a pattern and skips the rest, and lines no longer than this. */
const CLOUDFLARE_RULES = 2000;
const LINE_LENGTH = 1000;
/** Netlify names no limit, and advises against more. */
const NETLIFY_RULES = 10_000;

/**
 * `_headers`, at the root of the edition, which Netlify and Cloudflare Pages read. Both revalidate what no rule speaks of, and join the
 * values of two rules that match, so that nothing may be said of caching for all files.
 */
export function printHeadersFile(): string {
  const rules: [string, string[]][] = [
    ["/*", securityHeaders.map(([name, value]) => `${name}: ${value}`)],
    ...hashedFolders.map((folder): [string, string[]] => [`/${folder}/*`, [`Cache-Control: ${cachedForEver}`]]),
  ];
  return rules.map(([path, lines]) => `${[path, ...lines.map((line) => `  ${line}`)].join("\n")}\n`).join("\n");
}

/** `_redirects`, at the root of the edition, as Cloudflare Pages takes it. */
export function printRedirectsFile({ redirects }: Addresses): string {
  return printRules(redirects.filter(isNoLoop), {
    limit: CLOUDFLARE_RULES,
    status: "301",
    reason: [
      "Cloudflare Pages takes 2,000 rules. Netlify takes these too, and sends the page that stands at the old address: for",
      "answers of 301 there, put the file netlify/_redirects, of the folder beside the edition, in the place of this one.",
    ],
  });
}

/** `_redirects` as Netlify takes it: there a rule counts before the page at its address only with `!`, which Cloudflare does not know. */
export function printNetlifyRedirects({ redirects }: Addresses): string {
  return printRules(redirects, {
    limit: NETLIFY_RULES,
    status: "301!",
    reason: ["For Netlify: copy this file into the edition, in the place of its own _redirects, before you deploy."],
  });
}

function printRules(
  redirects: readonly Redirect[],
  { limit, status, reason }: { limit: number; status: string; reason: readonly string[] },
): string {
  const rules = redirects
    .filter(({ from, to }) => !hasPattern(from) && !hasPattern(to))
    .map(({ from, to }) => `${from} ${to} ${status}`)
    .filter((line) => line.length <= LINE_LENGTH)
    .slice(0, limit);
  const count = `${rules.length} of ${redirects.length} moved addresses. A page that leads on stands at all of them.`;
  return `${[...[count, ...reason].map((line) => `# ${line}`), ...rules].join("\n")}\n`;
}

/** These hosts read a star and a colon before a letter as patterns. */
const hasPattern = (path: string): boolean => /\*|:[a-z]/iu.test(path);

/** Cloudflare Pages takes `.html` and `index.html` off every address: a rule that puts it back would lead in a circle. */
const isNoLoop = ({ from, to }: Redirect): boolean => withoutEnding(from) !== withoutEnding(to);

const withoutEnding = (path: string): string =>
  path
    .replace(/\.html$/u, "")
    .replace(/\/index$/u, "/")
    .replace(/(?<=.)\/$/u, "");
