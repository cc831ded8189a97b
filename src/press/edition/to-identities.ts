import { categoryPath, idOf } from "#contract/paths";
import { decodePath, encodePath, toBounded } from "../articles/safe-path.ts";
import type { Memory, PublishedArticle } from "../ledger/ledger.ts";
import type { Rejection, Warning } from "../rejection.ts";
import type { Unlisted } from "./listings.ts";
import { byNewest } from "./place-in-pages.ts";
import { Places } from "./places.ts";

/** An article as its post alone makes it: its path may still be another's, its id is not final. */
export type Candidate = { file: string; article: Unlisted; redirects: readonly string[] };

export type Identities = {
  /** With their final ids and paths. */
  candidates: Candidate[];
  /** Every path that ever led to an article → its id. */
  addresses: Map<string, string>;
  /** Articles that were published once and have no post any more. */
  withdrawn: PublishedArticle[];
  rejected: Rejection[];
  warnings: Warning[];
};

type Known = Pick<Memory, "articles" | "addresses" | "lists">;

/**
 * Gives every article the id and path it keeps for ever. An article known by its post, or by its path, is the same article; a path
 * that ever led to one article never leads to another while that one is published, nor to a list.
 */
export function toIdentities(posts: readonly Candidate[], known: Known): Identities {
  const idByFile = new Map([...known.articles.values()].map(({ file, id }) => [file, id]));
  const { places, candidates, rejected } = placeCategories(posts, known);
  const present = new Set(candidates.flatMap(({ file }) => idByFile.get(file) ?? []));
  const identities: Identities = {
    candidates: [],
    addresses: new Map(known.addresses),
    withdrawn: [],
    rejected,
    warnings: [],
  };
  const claim = (path: string, id: string): void => {
    places.claim(path, id);
    identities.addresses.set(path, id);
  };

  const keepsPath = ({ file, article }: Candidate): boolean =>
    known.articles.get(idByFile.get(file) ?? "")?.path === article.path;
  const inOrder = candidates.toSorted(
    (a, b) =>
      Number(keepsPath(b)) - Number(keepsPath(a)) || byNewest(b.article, a.article) || (a.file < b.file ? -1 : 1),
  );
  for (const candidate of inOrder) {
    const { file, article } = candidate;
    const former = idByFile.get(file) ?? places.ownerOf(article.path);
    const own =
      idByFile.has(file) || (former !== undefined && known.articles.has(former) && !present.has(former))
        ? former
        : undefined;
    const isFree = (path: string): boolean =>
      places.isOpenTo(own, path) && (own !== undefined || !present.has(idOf(path)));
    const path = freePath(article.path, isFree);
    const id = own ?? idOf(path);
    if (path !== article.path) {
      const message = `Something else stands at ${article.path}; this one is published at ${path}.`;
      identities.warnings.push({ file, line: 0, message });
    }
    present.add(id);
    claim(path, id);
    identities.candidates.push({ ...candidate, article: { ...article, id, path } });
  }
  claimRedirects(identities, places, claim);
  identities.withdrawn = [...known.articles.values()].filter(({ id }) => !present.has(id));
  return identities;
}

/** Gives the categories their places, after the articles that were published before and before those that were not. */
function placeCategories(
  posts: readonly Candidate[],
  { addresses, lists }: Known,
): { places: Places; candidates: Candidate[]; rejected: Rejection[] } {
  const places = new Places();
  const isOpen = (slug: string): boolean => places.isOpenTo(LIST, categoryPath({ slug, name: slug }));
  const take = (slug: string): void => {
    const path = categoryPath({ slug, name: slug });
    places.claim(path, LIST);
    places.claimFolder(`${path}page`, LIST);
  };
  for (const { subject } of lists.values()) if (subject.kind === "category") take(subject.term.slug);
  for (const [path, id] of addresses) places.claim(path, id);
  const rejected: Rejection[] = [];
  const candidates = posts.filter(({ file, article }) => {
    const taken = article.categories.find(({ slug }) => !isOpen(slug));
    if (taken === undefined) return true;
    const reason = `The page of its category “${taken.name}” would be at an address that an article has.`;
    rejected.push({ file, line: 0, reason, remedy: "Give the category another name." });
    return false;
  });
  for (const { article } of candidates) for (const { slug } of article.categories) take(slug);
  return { places, candidates, rejected };
}

/** Who has a list's places. */
const LIST = "list";

function claimRedirects(
  { candidates, warnings }: Identities,
  places: Places,
  claim: (path: string, id: string) => void,
): void {
  for (const { file, article, redirects } of candidates) {
    for (const path of redirects) {
      if (places.isOpenTo(article.id, path)) claim(path, article.id);
      else
        warnings.push({ file, line: 0, message: `redirect_from ${path} leads to something else; it was left there.` });
    }
  }
}

/** The path, or the first like it that can be had; beside a folder that cannot be entered where the path lies in one. */
function freePath(path: string, isFree: (path: string) => boolean): string {
  if (isFree(path)) return path;
  const [, stem = path, ending = ""] = /^(.*?)(\.html|\/)?$/su.exec(path) ?? [];
  const flat = encodePath(toBounded(decodePath(stem.slice(1)).replaceAll("/", "-"))) ?? stem;
  for (let number = 2; ; number++) {
    const found = [stem, flat].map((start) => `${start}-${number}${ending}`).find(isFree);
    if (found !== undefined) return found;
  }
}
