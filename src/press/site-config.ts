import * as v from "valibot";
import { ContractError, parseAs } from "#contract/parse-as";
import type { SiteIdentity } from "#contract/site";
import type { TermLink } from "#contract/term";
import { PressError } from "./rejection.ts";

const WebAddress = v.pipe(
  v.string(),
  v.check(isWebAddress, "is no address such as https://news.example"),
  // In the form that browsers and robots compare, and feeds and sitemaps must have: ASCII, without a slash at its end.
  v.transform((url) => new URL(url).href.replace(/\/+$/u, "")),
);

const Language = v.pipe(v.string(), v.check(isLanguage, "is no language such as zh-Hans"));

const Zone = v.pipe(v.string(), v.check(isZone, "is no time zone such as Asia/Shanghai"));

const Count = v.pipe(v.number(), v.integer("is no whole number"), v.minValue(0, "is below 0"));

/** What an operator may write in `site.config.json`; every key may be left out. */
export const SiteConfig = v.strictObject({
  title: v.optional(v.pipe(v.string(), v.nonEmpty("is empty")), "Broadsheet"),
  description: v.optional(v.string(), ""),
  /** Where the edition will stand; without it canonical links are relative, and there are no feeds, no sitemaps and no pictures of cards. */
  url: v.optional(WebAddress),
  language: v.optional(Language, "zh-Hans"),
  zone: v.optional(Zone, "Asia/Shanghai"),
  /** Jekyll's placeholders. */
  permalink: v.optional(v.string(), "/:categories/:year/:month/:day/:title.html"),
  /** Slugs of the categories in the section bar, in order; none: the fullest ones. */
  navigation: v.optional(v.array(v.string()), []),
  /** Slug → name. */
  categories: v.optional(v.record(v.string(), v.string()), {}),
  /** Where a post without a category goes. */
  defaultCategory: v.optional(v.object({ slug: v.string(), name: v.string() }), { slug: "news", name: "新闻" }),
  about: v.optional(v.array(v.string()), []),
  /** Whether feeds carry whole texts: they make feeds six to eight times as large. */
  feeds: v.optional(v.strictObject({ text: v.optional(v.picklist(["summary", "full"]), "summary") }), {}),
  /** How many of the newest articles get a card: a picture for their shared links, where they have none fit for it. */
  cards: v.optional(v.strictObject({ newest: v.optional(Count, 200) }), {}),
  /** Days that the scripts and styles of an earlier release stay after another took its place. */
  keepAssets: v.optional(v.pipe(v.number(), v.minValue(0, "is below 0")), 30),
  /** Name of a clean-up → false to switch it off. */
  cleanUps: v.optional(v.record(v.string(), v.boolean()), {}),
});
export type SiteConfig = v.InferOutput<typeof SiteConfig>;

/** @throws {PressError} saying which key of the file is wrong. */
export function parseSiteConfig(text: string, file: string): SiteConfig {
  try {
    const value: unknown = JSON.parse(text);
    return parseAs(SiteConfig, value, file);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new PressError(`${file} is not JSON: ${error.message}`, { remedy: "Mend it at the place named." });
    if (error instanceof ContractError)
      throw new PressError(error.message, { remedy: "The README lists what this file may hold." });
    throw error;
  }
}

/** What of it decides how articles are made. */
export const toRulesConfig = ({ zone, permalink, categories, defaultCategory, cleanUps }: SiteConfig): unknown => ({
  zone,
  permalink,
  categories,
  defaultCategory,
  cleanUps,
});

/** @param categories those that have a list. */
export function toSiteIdentity(config: SiteConfig, categories: readonly TermLink[]): SiteIdentity {
  const { title, description, url = "", language, zone, about } = config;
  const bySlug = new Map(categories.map((term) => [term.slug.toLowerCase(), term]));
  const slugs = new Set(config.navigation.map((slug) => slug.toLowerCase()));
  const navigation = [...slugs].flatMap((slug) => bySlug.get(slug) ?? []);
  return { title, description, url, language, zone, navigation, about };
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/u.test(url.protocol) && url.search === "" && url.hash === "";
}

function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== "";
  } catch {
    return false;
  }
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
