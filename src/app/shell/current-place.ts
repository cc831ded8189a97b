import { useQueryClient } from "@tanstack/react-query";
import { useLocation, useMatches } from "react-router";
import { categoryPath, decoded } from "#contract/paths";
import type { Path } from "#contract/teaser";
import { articleQuery } from "../content/queries.ts";
import type { ArticlePlace, ListPlace } from "../routing/places.ts";

/** The address of the section a reader is in: the page's own, or that of the article's category. */
export function useCurrentSection(): Path {
  const { pathname } = useLocation();
  const queryClient = useQueryClient();
  const place = useMatches().at(-1)?.loaderData;
  if (!isArticlePlace(place)) return sectionOf(pathname);
  const file = queryClient.getQueryData(articleQuery(place.id).queryKey);
  const category = file?.type === "article" ? file.category : place.teaser?.category;
  return category === undefined ? pathname : categoryPath(category);
}

/** Older pages of a list belong to its section. */
const sectionOf = (pathname: Path): Path => pathname.replace(/page\/\d+\/?$/u, "");

/** `aria-current` for a link to a section. */
export const currentMark = (path: Path, section: Path): "page" | undefined =>
  samePath(path, section) ? "page" : undefined;

const samePath = (a: Path, b: Path): boolean => folded(a) === folded(b);

const folded = (path: Path): string =>
  decoded(path)
    .replace(/(?<=.)\/$/u, "")
    .toLowerCase();

function isArticlePlace(value: unknown): value is ArticlePlace {
  return isPlace(value) && value.kind === "article";
}

function isPlace(value: unknown): value is ArticlePlace | ListPlace {
  return typeof value === "object" && value !== null && "kind" in value;
}
