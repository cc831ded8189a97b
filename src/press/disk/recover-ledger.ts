import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { ArticleFile } from "#contract/article";
import { ListPage } from "#contract/list-page";
import { ContractError, parseAs } from "#contract/parse-as";
import { articleFile, linksFile, listKey, revisionsFile } from "#contract/paths";
import { Revisions } from "#contract/revision";
import { parseTeaser, toParts } from "../drafts/article-parts.ts";
import { type Mark, toMark } from "../edition/settle.ts";
import { markCard } from "../edition/settle-cards.ts";
import { placeOf } from "../edition/places.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { type Link, parseLinks } from "../outputs/links.ts";
import { toHash } from "../outputs/output.ts";
import { partOf } from "../sheets/sheet.ts";
import { toUnixTime } from "../to-unix-time.ts";
import { listFiles } from "./list-files.ts";

/** Puts a ledger that cannot be used out of the way, for whoever may still mend it. */
export function setAside(file: string, now: Date): string {
  const aside = `${file}.${now.toISOString().replaceAll(":", "-")}`;
  for (const ending of ["", "-wal", "-shm"]) if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
  return aside;
}

/**
 * Fills an empty ledger from what stands in the edition, so that no address is lost: all that were ever published, as withdrawn until
 * their posts are read again, and which time each page of a list covers, so that articles go back to the pages they stood on.
 */
export function recoverLedger(ledger: Ledger, edition: string, now: string): void {
  const recovery: Recovery = { ledger, edition, now, mark: toMark(ledger) };
  ledger.atOnce(() => {
    const links = [...readLinks(edition)];
    for (const link of links) recoverAddress(link, recovery);
    for (const { path, id } of links) recoverRedirect(path, id, recovery);
    const lists = join(edition, "content/v1/lists");
    if (existsSync(lists)) for (const { file } of listFiles(lists)) recoverPage(join(lists, file), recovery);
  });
}

type Recovery = { ledger: Ledger; edition: string; now: string; mark: Mark };

function* readLinks(edition: string): Generator<Link> {
  for (let part = 1; existsSync(join(edition, linksFile(part))); part++)
    yield* parseLinks(readFileSync(join(edition, linksFile(part)), "utf8")).links;
}

function recoverAddress({ path, id, since }: Link, recovery: Recovery): void {
  const { addresses, articles } = recovery.ledger;
  if (addresses.numberOf(path) === undefined) {
    const n = addresses.add({ path, id, place: placeOf(path), since });
    recovery.mark({ kind: "links", part: partOf(n) });
    recovery.mark({ kind: "sitemap", part: partOf(n) });
  }
  if (articles.get(id) === undefined) recoverArticle(id, recovery);
}

/** From an address that an article had before it moved. */
function recoverRedirect(path: string, id: string, { ledger, mark }: Recovery): void {
  const row = ledger.articles.get(id);
  if (row === undefined || row.path === path) return;
  ledger.addresses.putRedirect({ path, target: row.path, title: parseTeaser(row.teaser).title, id });
  mark({ kind: "redirect", path });
}

function recoverArticle(id: string, { ledger, edition, now, mark }: Recovery): void {
  const file = readAs(ArticleFile, join(edition, articleFile(id)));
  if (file === undefined || file.type === "moved") return;
  const at = toUnixTime(file.publishedAt);
  const withdrawnAt = file.type === "withdrawn" ? file.withdrawnAt : now;
  const parts = file.type === "article" ? toParts(file) : toBareParts(file);
  const body = file.type === "article" ? toHash(file.bodyHtml) : "";
  ledger.articles.put({ id, file: "", path: file.path, at, withdrawnAt, ...parts, body, source: "", fingerprint: "" });
  const told = readAs(Revisions, join(edition, revisionsFile(id)));
  for (const [index, revision] of (told?.revisions ?? []).toReversed().entries())
    ledger.revisions.put(id, index + 1, JSON.stringify(revision));
  if (file.type === "article" && file.card !== undefined) markCard(id, at, mark);
  mark({ kind: "article", id }, at);
}

/** All that a notice tells of an article that was withdrawn before. */
function toBareParts({ id, path, title, publishedAt }: Extract<ArticleFile, { type: "withdrawn" }>) {
  return {
    teaser: JSON.stringify({ id, path, title, publishedAt }),
    rest: JSON.stringify({ categories: [], tags: [] }),
  };
}

function recoverPage(file: string, { ledger, mark }: Recovery): void {
  const { lists } = ledger;
  const page = readAs(ListPage, file);
  if (page === undefined) return;
  const { subject, number, teasers } = page;
  const key = listKey(subject);
  if (lists.get(key) === undefined) lists.put({ subject, total: 0, filing: "" });
  const [first] = teasers;
  const newest = first && { id: first.id, at: toUnixTime(first.publishedAt) };
  lists.putPage(key, { number, ids: [], newest: page.type === "open" ? undefined : newest });
  mark({ kind: "list", list: key, number });
}

function readAs<const S extends typeof ArticleFile | typeof ListPage | typeof Revisions>(schema: S, file: string) {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return parseAs(schema, value, file);
  } catch (error) {
    if (error instanceof ContractError || error instanceof SyntaxError || !existsSync(file)) return undefined;
    throw error;
  }
}
