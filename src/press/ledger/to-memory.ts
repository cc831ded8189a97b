import type { Edition } from "../edition/edition.ts";
import type { Identities } from "../edition/to-identities.ts";
import type { Memory, PublishedArticle } from "./ledger.ts";

export type WithdrawnArticle = PublishedArticle & { withdrawnAt: string };

type Printed = {
  edition: Edition;
  identities: Identities;
  withdrawn: readonly WithdrawnArticle[];
  files: ReadonlyMap<string, string>;
};

/** What the next run must know of this one. */
export function toMemory({ edition, identities, withdrawn, files }: Printed): Memory {
  const published = identities.candidates.map(({ file, article }): PublishedArticle => {
    const { id, path, title, publishedAt } = article;
    return { id, file, path, title, publishedAt };
  });
  const lists = edition.listings.map(({ key, subject, pages }) => {
    const sealed = pages.filter(({ type }) => type === "sealed");
    const pageOf = new Map(sealed.flatMap(({ number, teasers }) => teasers.map(({ id }) => [id, number] as const)));
    return [key, { subject, placement: { sealed: sealed.length, pageOf } }] as const;
  });
  return {
    articles: new Map([...published, ...withdrawn].map((article) => [article.id, article])),
    addresses: identities.addresses,
    lists: new Map(lists),
    files,
  };
}
