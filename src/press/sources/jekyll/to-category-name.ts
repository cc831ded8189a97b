import type { CategoryName } from "../../post.ts";
import { PostError } from "../../rejection.ts";
import { isReserved, toSafePath } from "../../articles/safe-path.ts";
import { toCategorySlug } from "../../articles/term-slug.ts";
import { textField } from "./fields.ts";
import type { Fields } from "./plain-lines.ts";

/**
 * The category that a page with `layout: category` names, and the address that page had.
 * @throws {PostError} when it does not say which category it names.
 */
export function toCategoryName(file: string, fields: Fields): CategoryName {
  const stem = file.replace(/\.[^./]*$/u, "");
  const word = textField(fields, "category", "slug")?.text ?? stem.slice(stem.lastIndexOf("/") + 1);
  const slug = toCategorySlug(word);
  const title = textField(fields, "title");
  if (slug === undefined)
    throw new PostError("The category page names no category.", { line: 0, remedy: "Write `category: …` in it." });
  const written = [textField(fields, "permalink")?.text ?? "", `${stem}.html`].map(toSafePath);
  const own = `/category/${encodeURIComponent(slug)}.html`;
  const path = written.find((old) => old !== undefined && (!isReserved(old) || old.startsWith("/category/"))) ?? own;
  return { file, slug, name: title?.text ?? word, path };
}
