import { aboutPath, homeFile, homePath, listKey, manifestFile, termIndexFile, termsPath } from "#contract/paths";
import type { Page } from "#contract/page-data";
import type { Teaser } from "#contract/teaser";
import type { Taxonomy } from "#contract/term";
import { toFile } from "../articles/output-file.ts";
import { parseTeaser } from "../drafts/article-parts.ts";
import { type Contents, toManifest, toNavigation } from "../edition/manifest.ts";
import { toHome } from "../edition/to-home.ts";
import { parseFiling, toTermIndex } from "../edition/to-term-index.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { printHostFiles } from "../outputs/hosts/host-files.ts";
import { fileOfPath, type Output, toHash } from "../outputs/output.ts";
import { newestOf } from "./newest.ts";
import { content, page, type Printable, type PrintContext } from "./print-context.ts";

/** How many of the newest articles, of all and of a category, the front page is chosen from. */
const NEWEST = 200;
const NEWEST_OF_CATEGORY = 60;

/** The front page. */
export function toHomeSheet(context: PrintContext): Printable {
  const { ledger, site } = context;
  const navigation = toNavigation(site, ledger.lists.ofKind("category"));
  const categories = navigation.map((category) => ({
    category,
    teasers: teasersOf(newestOf(listKey({ kind: "category", term: category }), NEWEST_OF_CATEGORY, ledger), ledger),
  }));
  const home = toHome(teasersOf(newestOf("all", NEWEST, ledger), ledger), categories);
  return toPair(homeFile, home, { path: homePath, page: { kind: "home", home } }, context);
}

const teasersOf = (ids: readonly string[], { articles }: Ledger): Teaser[] => articles.teasersOf(ids).map(parseTeaser);

export function toTermsSheet(taxonomy: Taxonomy, context: PrintContext): Printable {
  const terms = context.ledger.lists
    .ofKind(taxonomy)
    .flatMap(({ subject, total, filing }) =>
      subject.kind === taxonomy && total > 0 ? [{ ...subject.term, count: total, ...parseFiling(filing) }] : [],
    );
  const index = toTermIndex(taxonomy, terms);
  return toPair(termIndexFile(taxonomy), index, { path: termsPath(taxonomy), page: { kind: "terms", index } }, context);
}

export const toAboutSheet = (context: PrintContext): Printable => toPageSheet(aboutPath, { kind: "about" }, context);

export const toNotFoundSheet = (context: PrintContext): Printable =>
  toPageSheet("/404.html", { kind: "not-found" }, context);

/** What hosts are told: of headers, and of addresses that are no page's any more. */
export function toHostsSheet({ ledger }: PrintContext): Printable {
  const redirects = ledger.addresses.redirects().map(({ path, target }) => ({ from: path, to: target }));
  const gone = ledger.articles.withdrawnPaths();
  const { inside, beside } = printHostFiles({ redirects, gone });
  const outputs: Output[] = [
    ...inside.map((file) => ({ ...file, folder: "edition" as const, isPage: false })),
    ...beside.map((file) => ({ ...file, folder: "hosts" as const, isPage: false })),
  ];
  return { key: toHash(JSON.stringify(outputs)), hasPage: false, print: () => outputs };
}

/** The manifest, which names the edition: printed after all else. */
export function toManifestSheet(edition: string, { ledger, site, release }: PrintContext): Printable {
  const text = JSON.stringify(toManifest(site, { edition, release }, toContents(ledger)));
  return { key: toHash(text), hasPage: false, print: () => [content(fileOfPath(manifestFile), text)] };
}

function toContents({ lists, articles }: Ledger): Contents {
  const days = lists.filledDays();
  const newest = lists.newest("all");
  return {
    articles: lists.get("all")?.total ?? 0,
    categories: lists.ofKind("category"),
    tags: lists.ofKind("tag"),
    newestAt: newest && articles.teasersOf([newest.id]).map(parseTeaser)[0]?.publishedAt,
    days,
  };
}

function toPair(
  file: string,
  value: unknown,
  shown: { path: string; page: Page },
  { toPage }: PrintContext,
): Printable {
  const text = JSON.stringify(value);
  return {
    key: toHash(text),
    hasPage: true,
    print: () => [content(fileOfPath(file), text), page(toFile(shown.path), toPage(shown.path, shown.page).page)],
  };
}

export const toPageSheet = (path: string, shown: Page, { toPage }: PrintContext): Printable => ({
  key: shown.kind,
  hasPage: true,
  print: () => [page(toFile(path), toPage(path, shown).page)],
});
