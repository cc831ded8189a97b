import type { ListKey } from "#contract/paths";
import { SITEMAP_LENGTH } from "../outputs/sitemaps/sitemap.ts";
import type { Taxonomy } from "#contract/term";

/** Something that is printed from one value: one file or several, written one after the other. */
export type Sheet =
  | { kind: "hosts" }
  | { kind: "robots" }
  /** A part of the list of all addresses ever published. */
  | { kind: "links"; part: number }
  /** The picture that stands for an article where its link is shared; it has one for ever if there is such a sheet. */
  | { kind: "card"; id: string }
  | { kind: "site-card" }
  /** An article, or the notice that it was withdrawn. */
  | { kind: "article"; id: string }
  /** At an address that leads on to another. */
  | { kind: "redirect"; path: string }
  /** A part of the search index: of so many numbers, after the first so many. */
  | { kind: "segment"; first: number; length: number; hasText: boolean }
  | { kind: "list"; list: ListKey; number: number }
  | { kind: "terms"; taxonomy: Taxonomy }
  | { kind: "about" }
  | { kind: "search-page" }
  | { kind: "open-search" }
  | { kind: "not-found" }
  | { kind: "feeds"; list: ListKey }
  /** A part of the sitemap of articles. */
  | { kind: "sitemap"; part: number }
  | { kind: "list-sitemap" }
  | { kind: "news-sitemap" }
  | { kind: "sitemap-index" }
  /** What the search index is made of. */
  | { kind: "search" }
  | { kind: "home" }
  | { kind: "manifest" };

/** Each is as much work as many others. */
export const SEGMENTS = 3;

/** The order of printing: a sheet comes after those it points at. */
const ranks: Readonly<Record<Sheet["kind"], number>> = {
  hosts: 0,
  robots: 0,
  links: 0,
  card: 0,
  "site-card": 0,
  article: 1,
  redirect: 2,
  segment: SEGMENTS,
  list: 4,
  terms: 5,
  about: 5,
  "search-page": 5,
  "open-search": 5,
  "not-found": 5,
  feeds: 5,
  sitemap: 5,
  "list-sitemap": 5,
  "news-sitemap": 5,
  "sitemap-index": 6,
  search: 6,
  home: 6,
  manifest: 7,
};

export const rankOf = ({ kind }: Sheet): number => ranks[kind];

/** The part of the sitemap, and of the list of all addresses, in which the address of a number stands. */
export const partOf = (n: number): number => Math.ceil(n / SITEMAP_LENGTH);

/** What the ledger calls a sheet. */
export function nameOf(sheet: Sheet): string {
  switch (sheet.kind) {
    case "article":
    case "card":
      return `${sheet.kind}/${sheet.id}`;
    case "redirect":
      return `redirect${sheet.path}`;
    case "list":
      return `list/${sheet.list}/${sheet.number}`;
    case "terms":
      return `terms/${sheet.taxonomy}`;
    case "segment":
      // In the order of the numbers, the largest of which come first.
      return `segment/${String(sheet.first).padStart(9, "0")}/${sheet.length}/${sheet.hasText ? "text" : "bare"}`;
    case "feeds":
      return `feeds/${sheet.list}`;
    case "links":
    case "sitemap":
      return `${sheet.kind}/${sheet.part}`;
    default:
      return sheet.kind;
  }
}

/** @throws for what is no name of a sheet: the ledger holds none. */
export function sheetOf(name: string): Sheet {
  const [, kind = name, rest = ""] = /^([a-z-]+)\/(.*)$/su.exec(name) ?? [];
  switch (kind) {
    case "article":
    case "card":
      return { kind, id: rest };
    case "redirect":
      return { kind, path: `/${rest}` };
    case "list":
      return toListSheet(rest);
    case "segment": {
      const [first, length, text] = rest.split("/");
      return { kind, first: Number(first), length: Number(length), hasText: text === "text" };
    }
    case "terms":
      return { kind, taxonomy: rest === "category" ? "category" : "tag" };
    case "feeds":
      return { kind, list: toListKey(rest) };
    case "links":
    case "sitemap":
      return { kind, part: Number(rest) };
    case "hosts":
    case "robots":
    case "site-card":
    case "about":
    case "search-page":
    case "open-search":
    case "not-found":
    case "list-sitemap":
    case "news-sitemap":
    case "sitemap-index":
    case "search":
    case "home":
    case "manifest":
      return { kind };
    default:
      throw new Error(`The ledger names a sheet “${name}”, which this press does not know.`);
  }
}

function toListSheet(name: string): Sheet {
  const slash = name.lastIndexOf("/");
  return { kind: "list", list: toListKey(name.slice(0, slash)), number: Number(name.slice(slash + 1)) };
}

function toListKey(name: string): ListKey {
  const [, kind, slug = ""] = /^(category|tag|day)\/(.*)$/su.exec(name) ?? [];
  return kind === "category" || kind === "tag" || kind === "day" ? `${kind}/${slug}` : "all";
}
