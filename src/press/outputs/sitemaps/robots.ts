import { newsSitemapPath, sitemapIndexPath } from "#contract/paths";
import type { SiteIdentity } from "#contract/site";

/** Lets every robot read everything, and names the sitemaps, if the site knows where it stands: their addresses must be absolute. */
export function printRobots({ url }: Pick<SiteIdentity, "url">): string {
  const rules = "User-agent: *\nDisallow:\n";
  if (url === "") return rules;
  return `${rules}\nSitemap: ${url}${sitemapIndexPath}\nSitemap: ${url}${newsSitemapPath}\n`;
}
