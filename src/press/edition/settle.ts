import { categoryPath, type ListKey, listKey } from "#contract/paths";
import type { Taxonomy } from "#contract/term";
import type { Ledger } from "../ledger/ledger.ts";
import type { CategoryName } from "../post.ts";
import { nameOf, rankOf, type Sheet } from "../sheets/sheet.ts";
import type { ListChanges } from "./list-changes.ts";
import { placeCategoryPages } from "./place-categories.ts";
import type { Places } from "./places.ts";
import { type ListNews, settleList } from "./settle-list.ts";
import type { Warning } from "../rejection.ts";

/** A sheet that shows the newest of everything is renewed before any other. */
const ALWAYS_NEW = Number.MAX_SAFE_INTEGER;

export type Mark = (sheet: Sheet, at?: number) => void;

/** Marks what must be printed; `at`, in seconds of Unix time, decides what is renewed first when the app changes. */
export function toMark({ sheets }: Ledger): Mark {
  const marked = new Set<string>();
  return (sheet, at = ALWAYS_NEW) => {
    const name = nameOf(sheet);
    if (marked.has(name)) return;
    marked.add(name);
    sheets.mark(name, rankOf(sheet), at);
  };
}

/** Puts the changes to all lists into the ledger, and marks what must be printed for it. */
export function settleLists({ all }: ListChanges, ledger: Ledger, mark: Mark): void {
  const keys = [...all.keys()].sort();
  const counted = new Set<Taxonomy>();
  const filled: ListKey[] = [];
  for (const key of keys) {
    const change = all.get(key);
    if (change === undefined) continue;
    const news = settleList(key, change, ledger);
    markList(key, news, { ledger, mark });
    if (news.filled) mark({ kind: "list-sitemap" });
    if (news.filled && change.subject.kind === "day") filled.push(key);
    if (news.counted && (change.subject.kind === "category" || change.subject.kind === "tag"))
      counted.add(change.subject.kind);
  }
  // Which days are beside each other is known when all are settled.
  for (const day of filled) markBeside(day, ledger, mark);
  for (const taxonomy of counted) mark({ kind: "terms", taxonomy });
  if (keys.length === 0) return;
  for (const kind of ["home", "news-sitemap", "sitemap-index"] as const) mark({ kind });
}

/** Files the terms that are new or go by another name. What spells them takes a while to load, and most runs bring none. */
export async function fileTerms({ lists }: Ledger): Promise<void> {
  const unfiled = lists.unfiledTerms();
  if (unfiled.length === 0) return;
  const { toFiling } = await import("./to-filing.ts");
  for (const { subject, total } of unfiled)
    lists.put({ subject, total, filing: JSON.stringify(toFiling(subject.term.name)) });
}

function markList(key: ListKey, news: ListNews, { ledger, mark }: { ledger: Ledger; mark: Mark }): void {
  for (const number of news.pages) {
    const isOpen = number === news.openNumber;
    mark(
      { kind: "list", list: key, number },
      isOpen ? ALWAYS_NEW - 1 : (ledger.lists.page(key, number)?.newest?.at ?? 0),
    );
  }
  // The newest fifty stand on the open page and the two before it.
  if (!key.startsWith("day/") && [...news.pages].some((number) => number >= news.openNumber - 2))
    mark({ kind: "feeds", list: key });
  if (key.startsWith("category/")) {
    for (const id of news.moved) mark({ kind: "article", id }, ledger.articles.placeOf(id).at);
  }
}

/** The days before and after one that got its first articles, or lost its last, name it, or no more. */
function markBeside(day: ListKey, { lists }: Ledger, mark: Mark): void {
  for (const side of ["before", "after"] as const) {
    const beside = lists.dayBeside(day, side);
    if (beside !== undefined) mark({ kind: "list", list: beside, number: lists.openNumber(beside) });
  }
}

/** Keeps the old addresses of categories' own pages leading on to their lists. */
export function settleCategoryPages(
  pages: readonly CategoryName[],
  { ledger, places, mark }: { ledger: Ledger; places: Places; mark: Mark },
): Warning[] {
  const { moved, warnings } = placeCategoryPages(pages, places);
  for (const page of moved) {
    const { addresses } = ledger;
    const target = categoryPath(page);
    const before = addresses.redirect(page.path);
    if (before?.target === target && before.title === page.name) continue;
    addresses.putRedirect({ path: page.path, target, title: page.name });
    mark({ kind: "redirect", path: page.path });
    mark({ kind: "hosts" });
  }
  return warnings;
}

/** The lists of the categories known so far. */
export const categoriesOf = (ledger: Ledger): { slug: string; name: string }[] =>
  ledger.lists.ofKind("category").flatMap(({ subject }) => (subject.kind === "category" ? [subject.term] : []));

/** The posts of a category's articles. */
export function* postsOfCategory(slug: string, { lists, articles }: Ledger): Generator<string> {
  const key = listKey({ kind: "category", term: { slug, name: slug } });
  for (let number = lists.openNumber(key); number > 0; number--) {
    for (const id of lists.page(key, number)?.ids ?? []) {
      const file = articles.get(id)?.file;
      if (file !== undefined) yield file;
    }
  }
}
