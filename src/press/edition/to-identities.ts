import { idOf } from "#contract/paths";
import type { PublishedArticle } from "../ledger/ledger.ts";
import type { Warning } from "../rejection.ts";
import type { Unlisted } from "./listings.ts";
import { byNewest } from "./place-in-pages.ts";

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

type Known = { articles: ReadonlyMap<string, PublishedArticle>; addresses: ReadonlyMap<string, string> };

/**
 * Gives every article the id and path it keeps for ever. An article known by its post, or by its path, is the same article; a path
 * that ever led to one article never leads to another while that one is published.
 */
export function toIdentities(candidates: readonly Candidate[], known: Known): Identities {
  const idByFile = new Map([...known.articles.values()].map(({ file, id }) => [file, id]));
  const owners = new Map([...known.addresses].map(([path, id]) => [idOf(path), id]));
  const present = new Set(candidates.flatMap(({ file }) => idByFile.get(file) ?? []));
  const identities: Identities = { candidates: [], addresses: new Map(known.addresses), withdrawn: [], warnings: [] };
  const claim = (path: string, id: string): void => {
    owners.set(idOf(path), id);
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
    const former = idByFile.get(file) ?? owners.get(idOf(article.path));
    const own = idByFile.has(file) || (former !== undefined && !present.has(former)) ? former : undefined;
    const path = freePath(article.path, (wanted) => [undefined, own].includes(owners.get(idOf(wanted))));
    const id = own ?? idOf(path);
    if (path !== article.path) {
      identities.warnings.push({
        file,
        line: 0,
        message: `Another article stands at ${article.path}; this one is published at ${path}.`,
      });
    }
    present.add(id);
    claim(path, id);
    identities.candidates.push({ ...candidate, article: { ...article, id, path } });
  }
  claimRedirects(identities, owners, claim);
  identities.withdrawn = [...known.articles.values()].filter(({ id }) => !present.has(id));
  return identities;
}

function claimRedirects(
  { candidates, warnings }: Identities,
  owners: ReadonlyMap<string, string>,
  claim: (path: string, id: string) => void,
): void {
  for (const { file, article, redirects } of candidates) {
    for (const path of redirects) {
      const owner = owners.get(idOf(path));
      if (owner === undefined) claim(path, article.id);
      else if (owner !== article.id)
        warnings.push({ file, line: 0, message: `redirect_from ${path} leads to another article; it was left there.` });
    }
  }
}

function freePath(path: string, isFree: (path: string) => boolean): string {
  if (isFree(path)) return path;
  const [, stem = path, ending = ""] = /^(.*?)(\.html|\/)?$/su.exec(path) ?? [];
  for (let number = 2; ; number++) {
    const next = `${stem}-${number}${ending}`;
    if (isFree(next)) return next;
  }
}
