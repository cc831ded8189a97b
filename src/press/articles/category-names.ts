import type { CategoryName, Post } from "../post.ts";
import type { Body } from "./body/to-body.ts";
import { toCategorySlug } from "./term-slug.ts";

type Piece = { post: Pick<Post, "categories">; body: Pick<Body, "categoryName"> };

export type NameSources = {
  /** Slug → name, chosen by the operator. */
  configured: Readonly<Record<string, string>>;
  pages: readonly Omit<CategoryName, "file" | "path">[];
  pieces: Iterable<Piece>;
};

/** Slug → name: as configured, else as the category's own page says, else as most posts' footers say (of equals the first by code). */
export function toCategoryNames({ configured, pages, pieces }: NameSources): Map<string, string> {
  const names = toFooterNames(pieces);
  for (const { slug, name } of pages) names.set(slug, withoutDoubledSuffix(name));
  for (const [slug, name] of Object.entries(configured)) names.set(slug.toLowerCase(), name);
  return names;
}

/** A list of media gave each name the suffix 新闻, also those that had it: 每日新闻新闻. */
export const withoutDoubledSuffix = (name: string): string => name.trim().replace(/(?<!新闻)(?:新闻)+$/u, "新闻");

function toFooterNames(pieces: Iterable<Piece>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { post, body } of pieces) {
    const slug = toCategorySlug(post.categories[0] ?? "");
    const name = withoutDoubledSuffix(body.categoryName ?? "");
    if (slug === undefined || name === "") continue;
    const bySlug = counts.get(slug) ?? new Map<string, number>();
    counts.set(slug, bySlug.set(name, (bySlug.get(name) ?? 0) + 1));
  }
  const names = new Map<string, string>();
  for (const [slug, bySlug] of counts) {
    const [first] = [...bySlug].toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
    if (first !== undefined) names.set(slug, first[0]);
  }
  return names;
}
