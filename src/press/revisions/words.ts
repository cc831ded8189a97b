import type { Article } from "#contract/article";
import { parseHtml } from "../articles/body/parse-html.ts";
import { toVisibleText } from "../articles/body/visible-text.ts";
import { toHash } from "../outputs/output.ts";
import { withoutSpace } from "./to-tokens.ts";

/** What is compared: an article's words as its readers have them. */
export type Words = {
  title: string;
  /** A line for each block. */
  text: string;
  /** Of companies, terms and people, as the article gives them beside its text. */
  names: readonly string[];
};

type Named = Pick<Article, "title" | "companies" | "tags" | "author" | "sourceName">;

export const toWords = (article: Named, bodyHtml: string): Words => ({
  title: article.title,
  text: toVisibleText(parseHtml(bodyHtml, 0)),
  names: [
    ...article.companies.map(({ name }) => name),
    ...article.tags.map(({ name }) => name),
    article.author ?? "",
    article.sourceName ?? "",
  ],
});

/** The same for the same words, whatever their markup and the space between them. */
export const toFingerprint = ({ title, text }: Pick<Words, "title" | "text">): string =>
  toHash(withoutSpace(title + text));
