import { aboutPath, homePath, linksFile, listPath, sitemapIndexPath, sitemapPath, termsPath } from "#contract/paths";
import type { Path } from "#contract/teaser";
import { parseTeaser } from "../drafts/article-parts.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { printLinks } from "../outputs/links.ts";
import { fileOfPath, toHash } from "../outputs/output.ts";
import { printRobots } from "../outputs/sitemaps/robots.ts";
import { printSitemap, printSitemapIndex, SITEMAP_LENGTH, type SitemapEntry } from "../outputs/sitemaps/sitemap.ts";
import { partOf } from "./sheet.ts";
import { content, nothing, page, type Printable, type PrintContext } from "./print-context.ts";

/** Articles in the order in which their addresses were first published: a full part grows no more. */
export function toSitemapSheet(part: number, { ledger, site }: PrintContext): Printable {
  if (site.url === "") return nothing;
  const entries = addressesOf(part, ledger).flatMap(({ path, id }): SitemapEntry[] => {
    const row = ledger.articles.get(id);
    if (row === undefined || row.path !== path || row.withdrawnAt !== undefined) return [];
    const { publishedAt, updatedAt } = parseTeaser(row.teaser);
    return [{ path, lastModified: updatedAt ?? publishedAt }];
  });
  return {
    key: toHash(JSON.stringify(entries)),
    hasPage: true,
    print: () => [page(fileOfPath(sitemapPath("articles", part)), printSitemap(entries, site))],
  };
}

const addressesOf = (part: number, { addresses }: Ledger) =>
  addresses.next((part - 1) * SITEMAP_LENGTH, SITEMAP_LENGTH);

/** The pages that stand by themselves, and the lists with articles. */
function listPaths({ lists }: Ledger): Path[] {
  const filled = (["all", "category", "tag", "day"] as const)
    .flatMap((kind) => lists.ofKind(kind))
    .flatMap(({ subject, total }) => (total > 0 ? [listPath(subject)] : []));
  return [homePath, termsPath("category"), termsPath("tag"), aboutPath, ...filled];
}

/** In as many parts as they need. */
export function toListSitemapSheet({ ledger, site }: PrintContext): Printable {
  if (site.url === "") return nothing;
  const paths = listPaths(ledger);
  return {
    key: toHash(JSON.stringify(paths)),
    hasPage: true,
    print: () =>
      Array.from({ length: partOf(paths.length) }, (_, index) => {
        const entries = paths.slice(index * SITEMAP_LENGTH, (index + 1) * SITEMAP_LENGTH).map((path) => ({ path }));
        return page(fileOfPath(sitemapPath("lists", index + 1)), printSitemap(entries, site));
      }),
  };
}

export function toSitemapIndexSheet({ ledger, site }: PrintContext): Printable {
  if (site.url === "") return nothing;
  const counts = { articles: ledger.addresses.count(), lists: listPaths(ledger).length };
  const parts = (["articles", "lists"] as const).flatMap((kind) =>
    Array.from({ length: partOf(counts[kind]) }, (_, index) => ({ path: sitemapPath(kind, index + 1) })),
  );
  const text = printSitemapIndex(parts, site);
  return { key: toHash(text), hasPage: true, print: () => [page(fileOfPath(sitemapIndexPath), text)] };
}

export function toRobotsSheet({ site }: PrintContext): Printable {
  const text = printRobots(site);
  return { key: toHash(text), hasPage: true, print: () => [page("robots.txt", text)] };
}

/** The list of all addresses ever published, as text: it outlives the ledger. */
export function toLinksSheet(part: number, { ledger }: PrintContext): Printable {
  const text = printLinks(addressesOf(part, ledger));
  return { key: toHash(text), hasPage: false, print: () => [content(fileOfPath(linksFile(part)), text)] };
}
