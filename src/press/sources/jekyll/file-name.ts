/** What the name of a post's file says. */
export type FileName = {
  /** Folders above `_posts`: Jekyll makes categories of them. Empty for a file elsewhere. */
  folders: string[];
  isInPosts: boolean;
  /** As written, `2022-4-3`. */
  date?: string;
  /** The name without folders, date and ending. */
  slug: string;
  format: "markdown" | "html";
};

/** The rules of Jekyll's `Document#populate_title`, `categories_from_path` and `DATE_FILENAME_MATCHER`. */
export function parseFileName(file: string): FileName {
  const segments = file.split("/");
  const name = segments.pop() ?? "";
  const [, stem = name, ending = ""] = /^(.*)\.([^.]*)$/su.exec(name) ?? [];
  const posts = segments.indexOf("_posts");
  const [, date, dated = ""] = /^(\d{4}-\d{1,2}-\d{1,2})-(.*)$/su.exec(stem) ?? [];
  const slug = date === undefined ? stem.replace(/^-+/u, "") : dated;
  return {
    folders: segments.slice(0, Math.max(posts, 0)),
    isInPosts: posts !== -1,
    ...(date !== undefined && { date }),
    slug: slug.replace(/\.+$/u, ""),
    format: ending.toLowerCase() === "html" ? "html" : "markdown",
  };
}

/**
 * A title made from a slug, as Jekyll's `titleize_slug` does; undefined where there is no word in it, only an identifier such
 * as `NW202204302366906614`.
 */
export function titleOfSlug(slug: string): string | undefined {
  const words = slug.split(/[-\s]+/u).filter((word) => word !== "");
  if (!words.some((word) => /^[\p{L}\p{M}'’]{2,}$/u.test(word) || /\p{Script=Han}/u.test(word))) return undefined;
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}
