import { idOf } from "#contract/paths";
import type { Revised } from "#contract/revision";
import type { Path } from "#contract/teaser";
import type { TermLink } from "#contract/term";
import type { TextRef } from "../disk/texts.ts";
import { type ArticleParts, changeParts, type PartedArticle, parseRest, parseTeaser } from "../drafts/article-parts.ts";
import type { Draft } from "../drafts/draft.ts";
import type { ArticleRow } from "../ledger/article-rows.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Rejection, Warning } from "../rejection.ts";
import { nameOf, partOf, type Sheet } from "../sheets/sheet.ts";
import { toUnixTime } from "../to-unix-time.ts";
import type { Listed, ListChanges } from "./list-changes.ts";
import { type Places, placeOf } from "./places.ts";
import { revise, type Revising } from "./revise.ts";

export type Settling = Revising & {
  places: Places;
  /** Files whose posts are no more. */
  gone: ReadonlySet<string>;
  /** Slug → name, where it is not left to the posts. */
  categoryNames: ReadonlyMap<string, string>;
  /** Slugs of categories whose lists cannot be: articles stand in their place. */
  refusedCategories: ReadonlySet<string>;
  lists: ListChanges;
  /** Ids of articles that came, changed or went. */
  changed: Set<string>;
  /** To be printed; `at` in seconds of Unix time. */
  mark: (sheet: Sheet, at?: number) => void;
};

/** A draft, with where its text lies. */
type DraftOf = { draft: Draft; ref: TextRef | undefined };

/** What became of one draft. */
export type Settled = { id?: string; rejection?: Rejection; warnings: Warning[] };

/**
 * Gives a draft the id and path it keeps for ever, and puts it into the ledger. An article known by its post, or by its path, is the
 * same article; an address that ever led to one article never leads to another while that one is published, nor to a list.
 */
export function settleDraft(file: string, { draft, ref }: DraftOf, settling: Settling): Settled {
  const { places, refusedCategories } = settling;
  const refused = draft.categories.find(({ slug }) => refusedCategories.has(slug));
  if (refused !== undefined) {
    const reason = `The page of its category “${refused.name}” would be at an address that an article has.`;
    return { rejection: { file, line: 0, reason, remedy: "Give the category another name." }, warnings: [] };
  }
  const { path } = draft;
  const before = identify(file, path, settling);
  const id = before?.id ?? idOf(path);
  if (!places.isOpenTo(before?.id, path)) return { rejection: addressTaken(file, path, settling), warnings: [] };
  const { publishedAt, tags, note, body, source, fingerprint } = draft;
  const at = toUnixTime(publishedAt);
  const categories = withNames(draft.categories, settling.categoryNames);
  const isAsRead = id === idOf(path) && categories.every(({ name }, index) => name === draft.categories[index]?.name);
  const parts = isAsRead
    ? draft.parts
    : changeParts(draft.parts, (article) => ({
        ...article,
        id,
        category: categories[0] ?? article.category,
        categories,
      }));
  const bare: ArticleRow = { id, file, path, at, ...parts, body, source, fingerprint };
  const revised = before && revise(before, bare, { note, ref, revising: settling });
  const row =
    revised === undefined ? bare : { ...bare, ...changeParts(parts, (article) => withRevision(article, revised)) };
  const n = claim(path, id, settling);
  publish(row, before, { settling, n, listed: { id, at, publishedAt, categories, tags } });
  const warnings = claimRedirects(file, id, { redirects: draft.redirects, settling });
  const isKnown = before !== undefined && (before.path !== path || titleOf(before) !== titleOf(row));
  if (isKnown || draft.redirects.length > 0) leadOn(row, settling);
  return { id, warnings };
}

/**
 * The article that a post was before. A file that was put in another's place is the article whose file is gone, if it asks for that
 * one's address; the article it replaces has no post any more.
 */
function identify(file: string, path: Path, settling: Settling): ArticleRow | undefined {
  const { ledger, gone, places } = settling;
  const own = ledger.articles.ofFile(file);
  const owner = places.ownerOf(path);
  const there = owner === undefined || owner === own?.id ? undefined : ledger.articles.get(owner);
  if (there === undefined || !(gone.has(there.file) || there.withdrawnAt !== undefined)) return own;
  if (own === undefined) return there;
  if (!gone.has(there.file)) return own;
  withdrawArticle(own, settling);
  return there;
}

function addressTaken(file: string, path: Path, { ledger, places }: Settling): Rejection {
  return {
    file,
    line: 0,
    reason: toReason(path, ledger, places),
    remedy: "Give it another name or permalink; an address never changes hands.",
  };
}

function toReason(path: Path, { articles, addresses }: Ledger, places: Places): string {
  const owner = articles.get(places.ownerOf(path) ?? "");
  if (owner !== undefined)
    return `At its address ${path} the article of ${owner.file} ${owner.path === path ? "stands" : "once stood"}.`;
  const twin = articles.get(addresses.ownerOfId(idOf(path)) ?? "");
  return twin === undefined
    ? `At its address ${path} something else stands.`
    : `Its address ${path} makes the same id as one of the article of ${twin.file}: the reader could not tell them apart.`;
}

const withNames = (terms: readonly TermLink[], names: ReadonlyMap<string, string>): TermLink[] =>
  terms.map(({ slug, name }) => ({ slug, name: names.get(slug) ?? name }));

function withRevision(article: PartedArticle, revised: Revised): PartedArticle {
  const { publishedAt, updatedAt = publishedAt } = article;
  const isLater = Date.parse(revised.at) > Date.parse(updatedAt);
  return { ...article, ...(isLater && { updatedAt: revised.at }), revised };
}

/** @param n the number of its address. */
function publish(
  row: ArticleRow,
  before: ArticleRow | undefined,
  { settling, n, listed }: { settling: Settling; n: number; listed: Listed },
): void {
  const { ledger, lists, mark } = settling;
  const isLive = before !== undefined && before.withdrawnAt === undefined;
  const redrawn = before?.teaser !== row.teaser;
  const changed = redrawn || !isLive || before.rest !== row.rest || before.body !== row.body;
  if (changed || before.file !== row.file || before.source !== row.source) ledger.articles.put(row);
  if (changed) {
    settling.changed.add(row.id);
    mark({ kind: "article", id: row.id }, row.at);
    mark({ kind: "sitemap", part: partOf(n) });
    if (before !== undefined) ledger.sheets.markKnown(nameOf({ kind: "card", id: row.id }));
    if (isLive && before.path !== row.path) markOnMap(before.path, settling);
  }
  if (before !== undefined && !isLive) mark({ kind: "hosts" });
  if (!isLive) lists.add(listed);
  else if (changed) lists.change(toListed(before), listed, redrawn);
}

function toListed({ id, at, teaser, rest }: ArticleParts & { id: string; at: number }): Listed {
  const { categories, tags } = parseRest(rest);
  return { id, at, publishedAt: parseTeaser(teaser).publishedAt, categories, tags };
}

const titleOf = ({ teaser }: ArticleParts): string => parseTeaser(teaser).title;

/** @returns the number of the address. */
function claim(path: Path, id: string, { ledger, now, mark }: Settling): number {
  const known = ledger.addresses.numberOf(path);
  if (known !== undefined) return known;
  const n = ledger.addresses.add({ path, id, place: placeOf(path), since: now });
  mark({ kind: "links", part: partOf(n) });
  return n;
}

/** The part of the sitemap in which an address stands. */
function markOnMap(path: Path, { ledger, mark }: Settling): void {
  const n = ledger.addresses.numberOf(path);
  if (n !== undefined) mark({ kind: "sitemap", part: partOf(n) });
}

function claimRedirects(
  file: string,
  id: string,
  { redirects, settling }: { redirects: readonly Path[]; settling: Settling },
): Warning[] {
  return redirects.flatMap((path) => {
    if (settling.places.isOpenTo(id, path)) {
      claim(path, id, settling);
      return [];
    }
    return [{ file, line: 0, message: `redirect_from ${path} leads to something else; it was left there.` }];
  });
}

/** From all other addresses of an article to the one it has now. */
function leadOn(row: ArticleRow, { ledger, mark }: Settling): void {
  const { addresses, sheets } = ledger;
  const title = titleOf(row);
  for (const path of addresses.ofArticle(row.id)) {
    const sheet: Sheet = { kind: "redirect", path };
    const before = addresses.redirect(path);
    if (path === row.path || placeOf(path) === placeOf(row.path)) {
      if (before === undefined) continue;
      addresses.removeRedirect(path);
      mark({ kind: "hosts" });
      sheets.remove(nameOf(sheet));
    } else if (before?.target !== row.path || before.title !== title) {
      addresses.putRedirect({ path, target: row.path, title, id: row.id });
      mark(sheet, row.at);
      mark({ kind: "hosts" });
    }
  }
}

/** Takes the article of a post that is gone out of all lists; a notice stands at its address. @returns whether there was one. */
export function withdraw(file: string, settling: Settling): boolean {
  const row = settling.ledger.articles.ofFile(file);
  return row !== undefined && withdrawArticle(row, settling);
}

function withdrawArticle(row: ArticleRow, settling: Settling): boolean {
  const { ledger, lists, changed, mark, now } = settling;
  if (row.withdrawnAt !== undefined) return false;
  changed.add(row.id);
  ledger.articles.withdraw(row.id, now);
  lists.remove(toListed(row));
  mark({ kind: "article", id: row.id }, row.at);
  mark({ kind: "hosts" });
  markOnMap(row.path, settling);
  return true;
}
