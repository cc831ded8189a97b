import { idOf } from "#contract/paths";
import { decodePath, encodePath, toBounded } from "../articles/safe-path.ts";
import type { Memory, PublishedArticle } from "../ledger/ledger.ts";
import type { Warning } from "../rejection.ts";
import type { Unlisted } from "./listings.ts";
import { byNewest } from "./place-in-pages.ts";
import type { Places } from "./places.ts";

/** An article as its post alone makes it: its path may still be another's, its id is not final. */
export type Candidate = { file: string; article: Unlisted; redirects: readonly string[] };

export type Identities = {
  /** With their final ids and paths. */
  candidates: Candidate[];
  /** Every path that ever led to an article → its id. */
  addresses: Map<string, string>;
  /** Articles that were published once and have no post any more. */
  withdrawn: PublishedArticle[];
  warnings: Warning[];
};

type Known = Pick<Memory, "articles" | "addresses">;

/**
 * Gives every article the id and path it keeps for ever. An article known by its post, or by its path, is the same article; a path
 * that ever led to one article never leads to another while that one is published, nor to a list.
 * @param places those of lists and of known addresses are claimed; the articles claim theirs.
 */
export function toIdentities(candidates: readonly Candidate[], known: Known, places: Places): Identities {
  const idByFile = new Map([...known.articles.values()].map(({ file, id }) => [file, id]));
  const present = new Set(candidates.flatMap(({ file }) => idByFile.get(file) ?? []));
  const identities: Identities = {
    candidates: [],
    addresses: new Map(known.addresses),
    withdrawn: [],
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
