import type { SiteIdentity } from "#contract/site";
import type { Teaser } from "#contract/teaser";
import { printXml, type Xml } from "../print-xml.ts";

/** An article as Google News is told of it. */
export type NewsItem = Pick<Teaser, "path" | "title" | "publishedAt">;

/** What Google reads at most: in number, and in age. */
export const NEWS_LENGTH = 1000;
const TWO_DAYS_MS = 172_800_000;

/**
 * The articles of the last two days, for Google News. They count from the newest article and not from now: the same posts give the
 * same bytes, and where nothing is published nobody prints.
 * @param newest newest first, as many as there are or the first thousand; one at least.
 */
export function printNewsSitemap(newest: readonly NewsItem[], site: SiteIdentity): string {
  const [first] = newest;
  const oldest = first === undefined ? 0 : Date.parse(first.publishedAt) - TWO_DAYS_MS;
  const news = newest.slice(0, NEWS_LENGTH).filter(({ publishedAt }) => Date.parse(publishedAt) >= oldest);
  const publication = { "news:name": site.title, "news:language": toNewsLanguage(site.language) };
  return printXml({
    urlset: {
      "@xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
      "@xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
      url: news.map(({ path, title, publishedAt }): Xml => ({
        loc: site.url + path,
        "news:news": { "news:publication": publication, "news:publication_date": publishedAt, "news:title": title },
      })),
    },
  });
}

/** A language of ISO 639; for Chinese, Google asks for `zh-cn` or `zh-tw` by its script. */
export function toNewsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== "zh") return language;
  return script === "Hant" ? "zh-tw" : "zh-cn";
}
