import type { Moment } from "#contract/moment";
import type { Path } from "#contract/teaser";
import { PostError } from "../rejection.ts";
import { decodePath, encodePath, isReserved } from "./safe-path.ts";
import { slugify, slugifyPretty } from "./slugify.ts";

export type PermalinkParts = {
  /** Relative to the posts' folder. */
  file: string;
  slug: string;
  publishedAt: Moment;
  /** Slugs of categories; each is a folder. */
  categories: readonly string[];
};

/** Jekyll's names for patterns. */
const styles: ReadonlyMap<string, string> = new Map([
  ["date", "/:categories/:year/:month/:day/:title.html"],
  ["pretty", "/:categories/:year/:month/:day/:title/"],
  ["ordinal", "/:categories/:year/:y_day/:title.html"],
  ["none", "/:categories/:title.html"],
]);

/**
 * The address of an article, as Jekyll makes it (`Drops::UrlDrop`, `URL#generate_url_from_drop`).
 * @param pattern with placeholders, or the name of a style.
 * @throws {PostError} when there is no such placeholder, or the address cannot be an article's.
 */
export function toPermalink(pattern: string, parts: PermalinkParts): Path {
  const values = toPlaceholders(parts);
  const filled = decodePath(styles.get(pattern.trim()) ?? pattern).replace(/:([a-z_]+)/gu, (_, written: string) => {
    const name = values.has(written) ? written : written.replace(/_$/u, "");
    const value = values.get(name);
    if (value === undefined)
      throw unusable(
        `The permalink pattern ${pattern} holds :${written}`,
        `These can be used: :${[...values.keys()].join(" :")}.`,
      );
    return value + written.slice(name.length);
  });
  const path = encodePath(filled);
  if (path === undefined)
    throw unusable(
      `Its address would be ${filled}, which is the front page's, or too long for the name of a file or folder`,
      "Give it another name or permalink.",
    );
  if (isReserved(path))
    throw unusable(
      `Its address would be ${path}, whose beginning belongs to the reader`,
      "Begin its permalink with another word.",
    );
  return path;
}

const unusable = (reason: string, remedy: string): PostError => new PostError(`${reason}.`, { line: 0, remedy });

function toPlaceholders({ file, slug, publishedAt, categories }: PermalinkParts): ReadonlyMap<string, string> {
  const [year = "", month = "", day = "", hour = "", minute = "", second = ""] = publishedAt.split(/[-T:+]/u);
  const dayOfYear =
    (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(Number(year), 0, 0)) / 86_400_000;
  return new Map([
    ["categories", categories.join("/")],
    ["year", year],
    ["short_year", year.slice(2)],
    ["month", month],
    ["i_month", String(Number(month))],
    ["day", day],
    ["i_day", String(Number(day))],
    ["y_day", String(dayOfYear).padStart(3, "0")],
    ["hour", hour],
    ["minute", minute],
    ["second", second],
    // A name of nothing but marks still tells its post from others.
    ["title", slugifyPretty(slug) || slug],
    ["slug", slugify(slug) || slug],
    ["basename", file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/u, "")],
    ["output_ext", ".html"],
  ]);
}
