import * as v from "valibot";
import type { Article, ArticleHead } from "#contract/article";
import type { CardHash } from "#contract/card";
import type { Teaser } from "#contract/teaser";
import { ownObject } from "../own-object.ts";

/**
 * An article's head in the two pieces that the ledger keeps, each JSON: what lists carry, and all else but its page in lists. Put
 * together as text they are the article's file, so that no run parses what it does not change.
 */
export type ArticleParts = { teaser: string; rest: string };

export const toParts = (article: PartedArticle): ArticleParts => ({
  teaser: JSON.stringify(toTeaser(article)),
  rest: JSON.stringify(toRest(article)),
});

function toTeaser(article: Teaser): Teaser {
  const { id, path, kind, title, titleBreaks, summary, publishedAt, category, minutes } = article;
  return {
    id,
    path,
    kind,
    title,
    titleBreaks,
    summary,
    publishedAt,
    ...(article.updatedAt !== undefined && { updatedAt: article.updatedAt }),
    category,
    ...(article.sourceName !== undefined && { sourceName: article.sourceName }),
    ...(article.leadImage !== undefined && { leadImage: article.leadImage }),
    minutes,
  };
}

type Rest = Omit<ArticleHead, keyof Teaser | keyof Printed | "type">;
export type PartedArticle = Teaser & Rest;

function toRest({ categories, tags, companies, characters, ...article }: PartedArticle): Rest {
  return {
    categories,
    tags,
    ...(article.author !== undefined && { author: article.author }),
    ...(article.revised !== undefined && { revised: article.revised }),
    ...(article.sourceUrl !== undefined && { sourceUrl: article.sourceUrl }),
    companies,
    characters,
  };
}

const OwnTeaser = ownObject<Teaser>();
const OwnRest = ownObject<Rest>();
const OwnHead = ownObject<ArticleHead>();

export const parseTeaser = (teaser: string): Teaser => v.parse(OwnTeaser, JSON.parse(teaser));
export const parseRest = (rest: string): Rest => v.parse(OwnRest, JSON.parse(rest));
export const parseParts = ({ teaser, rest }: ArticleParts): PartedArticle => ({
  ...parseTeaser(teaser),
  ...parseRest(rest),
});
export const changeParts = (parts: ArticleParts, change: (article: PartedArticle) => PartedArticle): ArticleParts =>
  toParts(change(parseParts(parts)));

/** What of an article's head is known only when it is printed. */
type Printed = { listedOn: number; card: CardHash | undefined };

/** The head of an article as JSON. */
export const joinHead = ({ teaser, rest }: ArticleParts, { listedOn, card }: Printed): string =>
  `{"type":"article",${teaser.slice(1, -1)},${rest.slice(1, -1)}${card === undefined ? "" : `,"card":"${card}"`},"listedOn":${listedOn}}`;

export const parseHead = (head: string): ArticleHead => v.parse(OwnHead, JSON.parse(head));

/** The article's file. */
export const joinArticle = (head: string, bodyHtml: Article["bodyHtml"]): string =>
  `${head.slice(0, -1)},"bodyHtml":${JSON.stringify(bodyHtml)}}`;
