import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PressError, type Warning } from "../rejection.ts";
import { parseSiteConfig, type SiteConfig } from "../site-config.ts";

const NAME = "site.config.json";

/**
 * What the site says of itself: the file given, else the one in the posts' folder or in the folder above, else the defaults.
 * @throws {PressError} when a file given is not there, or holds what it must not.
 */
export function readSiteConfig({ posts, siteFile }: { posts: string; siteFile?: string }): {
  config: SiteConfig;
  warnings: Warning[];
} {
  const file = siteFile ?? [join(posts, NAME), join(dirname(posts), NAME)].find((candidate) => existsSync(candidate));
  if (file !== undefined && !existsSync(file)) {
    throw new PressError(`There is no file ${file}.`, {
      remedy: `Give --site a ${NAME}; the README lists what it may hold.`,
    });
  }
  const config = parseSiteConfig(file === undefined ? "{}" : readFileSync(file, "utf8"), file ?? "the defaults");
  const message = "No `url` is set: canonical links are relative, and shared pages will not say where they stand.";
  return { config, warnings: config.url === undefined ? [{ file: file ?? NAME, line: 0, message }] : [] };
}
