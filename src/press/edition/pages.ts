import { PAGE_SIZE } from "#contract/list-page";
import type { Placed } from "../ledger/article-rows.ts";

/** Newest first; by id within a second, so that the order never depends on the order of reading. */
export const byNewest = (a: Placed, b: Placed): number => b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

/** Cuts full pages from the old end of an open page as soon as it holds two; what is sealed comes oldest first. */
export function sealFull<T>(open: readonly T[]): { sealed: T[][]; open: T[] } {
  const rest = [...open];
  const sealed: T[][] = [];
  while (rest.length >= 2 * PAGE_SIZE) sealed.push(rest.splice(-PAGE_SIZE));
  return { sealed, open: rest };
}

/**
 * The page of a list on which each article of its open page stands, or will stand once that is sealed.
 * @param ids newest first.
 */
export function pagesOfOpen(ids: readonly string[], number: number): Map<string, number> {
  return new Map(ids.toReversed().map((id, index) => [id, index < PAGE_SIZE ? number : number + 1]));
}
