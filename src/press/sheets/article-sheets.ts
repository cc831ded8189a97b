import type { Moved, Withdrawn } from "#contract/article";
import type { CardHash } from "#contract/card";
import { articleFile, idOf, listKey, revisionsFile, shortPath } from "#contract/paths";
import { joinPieces, type Piece } from "#contract/piece";
import type { Revisions } from "#contract/revision";
import { toFile } from "../articles/output-file.ts";
import type { TextRef } from "../disk/texts.ts";
import { joinArticle, joinHead, parseHead, parseRest, parseTeaser } from "../drafts/article-parts.ts";
import { pagesOfOpen } from "../edition/pages.ts";
import { readRevisions } from "../edition/revise.ts";
import type { ArticleRow } from "../ledger/article-rows.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { withPageStatus } from "../outputs/hosts/page-status.ts";
import { printMovedPage } from "../outputs/moved-page.ts";
import { fileOfPath, type Output, toHash } from "../outputs/output.ts";
import { nameOf } from "./sheet.ts";
import { content, page, type Printable, type PrintContext } from "./print-context.ts";

/** Thrown where the text of an article is neither at hand nor in the edition: its post is to be read again. */
export class BodyMissing extends Error {
  override readonly name = "BodyMissing";
  /** The article's. */
  readonly id: string;
  constructor(id: string) {
    super(`The text of ${id} is missing.`);
    this.id = id;
  }
}

/** So many of an article are told, the newest. */
const MAXIMUM_REVISIONS = 50;

/** An article's file and pages, or the notice that it was withdrawn. */
export function toArticleSheet(id: string, body: TextRef | undefined, context: PrintContext): Printable {
  const row = context.ledger.articles.get(id);
  if (row === undefined) throw new Error(`The ledger is to print the article ${id}, and does not know it.`);
  return row.withdrawnAt === undefined
    ? toPublishedSheet(row, body, context)
    : toWithdrawnSheet({ ...row, withdrawnAt: row.withdrawnAt }, context);
}

function toPublishedSheet(row: ArticleRow, body: TextRef | undefined, context: PrintContext): Printable {
  const { readBody, toPage, ledger } = context;
  const head = joinHead(row, { listedOn: pageOf(row, ledger), card: cardOf(row, ledger) });
  return {
    key: toHash(head + row.body),
    hasPage: true,
    print: () => {
      const bodyHtml = readBody(row, body);
      if (bodyHtml === undefined) throw new BodyMissing(row.id);
      const article = parseHead(head);
      const printed = toPage(row.path, { kind: "article", article }, bodyHtml);
      return [
        ...(article.revised === undefined ? [] : toRevisions(row, ledger)),
        content(fileOfPath(articleFile(row.id)), joinArticle(head, bodyHtml)),
        ...toPointer(row),
        page(toFile(row.path), printed.page),
        toShortPage(row, article.title, { card: printed.card, context }),
      ];
    },
  };
}

/** Its card as it was just drawn, if it has one; a card that could not be drawn has no name. */
function cardOf({ id }: ArticleRow, { sheets }: Ledger): CardHash | undefined {
  const key = sheets.keyOf(nameOf({ kind: "card", id }));
  return key === "" ? undefined : key;
}

/**
 * The page at an article's short address leads on to where the article is now, or to the notice. It carries what is read where a link is
 * shown: WeChat, for one, does not follow a page that leads on (decision 14).
 */
function toShortPage(
  { id, path }: ArticleRow,
  title: string,
  { card, context }: { card: readonly Piece[]; context: PrintContext },
): Output {
  return page(toFile(shortPath(id)), printMovedPage({ path, title, status: 302, card }, context.site));
}

/** What changed since publication. Of a withdrawn article nothing is told any more. */
function toRevisions({ id, withdrawnAt }: ArticleRow, ledger: Ledger): Output[] {
  const revisions = withdrawnAt === undefined ? readRevisions(id, ledger).toReversed().slice(0, MAXIMUM_REVISIONS) : [];
  const file: Revisions = { id, revisions };
  return [content(fileOfPath(revisionsFile(id)), JSON.stringify(file))];
}

/** The app knows an article's file by the address it is at: where that is not its first, it is led on. */
function toPointer({ id, path, teaser }: ArticleRow, from = path): Output[] {
  if (idOf(from) === id) return [];
  const moved: Moved = { type: "moved", id, path, title: parseTeaser(teaser).title };
  return [content(fileOfPath(articleFile(idOf(from))), JSON.stringify(moved))];
}

/** The page of its first category's list on which an article stands, or will stand once that page is sealed. */
function pageOf(row: ArticleRow, { lists }: Ledger): number {
  const { category } = parseTeaser(row.teaser);
  const key = listKey({ kind: "category", term: category });
  const number = lists.numberFor(key, row);
  const open = lists.openNumber(key);
  if (number < open) return number;
  return pagesOfOpen(lists.page(key, open)?.ids ?? [], open).get(row.id) ?? open;
}

function toWithdrawnSheet(row: ArticleRow & { withdrawnAt: string }, context: PrintContext): Printable {
  const { toPage, ledger } = context;
  const { id, path, withdrawnAt } = row;
  const { title, publishedAt } = parseTeaser(row.teaser);
  const notice: Withdrawn = { type: "withdrawn", id, path, title, publishedAt, withdrawnAt };
  const text = JSON.stringify(notice);
  return {
    key: toHash(text),
    hasPage: true,
    print: () => {
      const printed = toPage(path, { kind: "withdrawn", withdrawn: notice });
      return [
        ...(parseRest(row.rest).revised === undefined ? [] : toRevisions(row, ledger)),
        content(fileOfPath(articleFile(id)), text),
        ...toPointer(row),
        page(toFile(path), withPageStatus(joinPieces(printed.page), { status: 410 })),
        toShortPage(row, title, { card: printed.card, context }),
      ];
    },
  };
}

/** What stands at an address that leads on. */
export function toRedirectSheet(path: string, { ledger, site }: PrintContext): Printable {
  const redirect = ledger.addresses.redirect(path);
  if (redirect === undefined) throw new Error(`The ledger is to print a redirect at ${path}, and knows none.`);
  const { target, title, id } = redirect;
  const article = id === undefined ? undefined : ledger.articles.get(id);
  return {
    key: toHash(JSON.stringify(redirect)),
    hasPage: true,
    print: () => [
      ...(article === undefined ? [] : toPointer(article, path)),
      page(toFile(path), printMovedPage({ path: target, title, status: 301 }, site)),
    ],
  };
}
