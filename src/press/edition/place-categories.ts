import { categoryPath, listKey } from "#contract/paths";
import type { TermLink } from "#contract/term";
import type { CategoryName } from "../post.ts";
import type { Warning } from "../rejection.ts";
import { type KnownPlaces, Places } from "./places.ts";

/** The places of all that was published before: of the categories' lists, and at every address that ever was an article's. */
export function toPlaces(known: KnownPlaces, categories: readonly TermLink[]): Places {
  const places = new Places(known);
  for (const term of categories) claimList(term, places);
  return places;
}

/** Gives the lists of categories their places. @returns the slugs of those that would stand where an article does. */
export function placeCategories(categories: readonly TermLink[], places: Places): Set<string> {
  const taken = categories.filter((term) => !isListOpen(term, places)).map(({ slug }) => slug);
  const refused = new Set(taken);
  for (const term of categories) if (!refused.has(term.slug)) claimList(term, places);
  return refused;
}

/**
 * The pages whose addresses lead on to the lists of the categories that they named. An address where something else stands, an
 * article or another list, is left to that.
 */
export function placeCategoryPages(
  pages: readonly CategoryName[],
  places: Places,
): { moved: CategoryName[]; warnings: Warning[] } {
  const moved: CategoryName[] = [];
  const warnings: Warning[] = [];
  for (const page of pages) {
    const owner = ownerOf(page);
    const hasList = places.ownerOf(categoryPath(page)) === owner;
    if (!hasList || places.ownerOf(page.path) === owner) continue;
    if (places.isOpenTo(owner, page.path)) {
      places.claim(page.path, owner);
      moved.push(page);
    } else {
      const message = `Its old address ${page.path} leads to something else; it was left there.`;
      warnings.push({ file: page.file, line: 0, message });
    }
  }
  return { moved, warnings };
}

/** Who has the places of a category's list. Only the configured slug of the default category may bear capitals. */
const ownerOf = (term: TermLink): string => listKey({ kind: "category", term }).toLowerCase();

/** The folder of a list's numbered pages. */
const pagesOf = (term: TermLink): string => `${categoryPath(term)}page`;

const isListOpen = (term: TermLink, places: Places): boolean =>
  places.isOpenTo(ownerOf(term), categoryPath(term)) && places.isFolderOpenTo(ownerOf(term), pagesOf(term));

function claimList(term: TermLink, places: Places): void {
  places.claim(categoryPath(term), ownerOf(term));
  places.claimFolder(pagesOf(term), ownerOf(term));
}
