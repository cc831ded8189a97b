import type { Moment } from "#contract/moment";
import type { SiteIdentity } from "#contract/site";
import type { Path } from "#contract/teaser";
import { printXml, type Xml } from "../print-xml.ts";

/** A page, or a part of the sitemap in the index of parts. */
export type SitemapEntry = { path: Path; lastModified?: Moment };

/**
 * Entries in a part. The protocol allows 50,000, but each new article writes the open part and the index anew: with parts of 1,000
 * both are small (75 kB on average, and 12 kB at 100,000 articles).
 */
export const SITEMAP_LENGTH = 1000;

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A site as addresses need it: its `url` must be known, since a sitemap may hold none but absolute ones. */
type Placed = Pick<SiteIdentity, "url">;

/** One part, as sitemaps.org/protocol.html asks for it. */
export const printSitemap = (entries: readonly SitemapEntry[], site: Placed): string =>
  printXml({ urlset: { "@xmlns": namespace, url: entries.map((entry) => toElement(entry, site)) } });

/** The index of parts. */
export const printSitemapIndex = (parts: readonly SitemapEntry[], site: Placed): string =>
  printXml({ sitemapindex: { "@xmlns": namespace, sitemap: parts.map((part) => toElement(part, site)) } });

const toElement = ({ path, lastModified }: SitemapEntry, site: Placed): Xml => ({
  loc: site.url + path,
  lastmod: lastModified,
});
