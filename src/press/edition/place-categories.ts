import { categoryPath, listKey } from "#contract/paths";
import type { TermLink } from "#contract/term";
import type { Memory } from "../ledger/ledger.ts";
import type { CategoryName } from "../post.ts";
import type { Rejection, Warning } from "../rejection.ts";
import { Places } from "./places.ts";
import type { Candidate } from "./to-identities.ts";

/** The places of all that was published before: of the categories' lists, and at every address that ever was an article's. */
export function toKnownPlaces({ addresses, lists }: Pick<Memory, "addresses" | "lists">): Places {
  const places = new Places();
  for (const { subject } of lists.values()) if (subject.kind === "category") claimList(subject.term, places);
  for (const [path, id] of addresses) places.claim(path, id);
  return places;
}

/** Gives the lists of the posts' categories their places. A post is rejected whose category would stand where an article does. */
export function placeCategories(
  posts: readonly Candidate[],
  places: Places,
): { candidates: Candidate[]; rejected: Rejection[] } {
  const rejected: Rejection[] = [];
  const candidates = posts.filter(({ file, article }) => {
    const taken = article.categories.find((term) => !isListOpen(term, places));
    if (taken === undefined) return true;
    const reason = `The page of its category “${taken.name}” would be at an address that an article has.`;
    rejected.push({ file, line: 0, reason, remedy: "Give the category another name." });
    return false;
  });
  for (const { article } of candidates) for (const term of article.categories) claimList(term, places);
  return { candidates, rejected };
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
