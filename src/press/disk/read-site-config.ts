import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PressError, reasonOf, type Warning } from "../rejection.ts";
import { parseSiteConfig, type SiteConfig } from "../site-config.ts";

const NAME = "site.config.json";

/**
 * What the site says of itself: the file given, else the one in the posts' folder or in the folder above, else the defaults.
 * @throws {PressError} when the file cannot be read, or holds what it must not.
 */
export function readSiteConfig({ posts, siteFile }: { posts: string; siteFile?: string }): {
  config: SiteConfig;
  warnings: Warning[];
} {
  const file = siteFile ?? [join(posts, NAME), join(dirname(posts), NAME)].find((candidate) => existsSync(candidate));
  const config = parseSiteConfig(file === undefined ? "{}" : readText(file), file ?? "the defaults");
  const message = "No `url` is set: canonical links are relative, and shared pages will not say where they stand.";
  return { config, warnings: config.url === undefined ? [{ file: file ?? NAME, line: 0, message }] : [] };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new PressError(`${file} cannot be read: ${reasonOf(error)}.`, {
      remedy: `Give --site a ${NAME}; the README lists what it may hold.`,
    });
  }
}
