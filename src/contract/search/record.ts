import * as v from "valibot";
import type { Article } from "../article.ts";
import { Moment } from "../moment.ts";
import { parseAs } from "../parse-as.ts";
import { idOf } from "../paths.ts";
import { ArticleId, Kind, Path } from "../teaser.ts";
import { TermLink } from "../term.ts";

/** What a result shows of its article beside the words that were found, and what filters ask for. */
export type Hit = Pick<
  Article,
  "id" | "path" | "kind" | "title" | "publishedAt" | "categories" | "tags" | "sourceName"
>;

const Term = v.tuple([v.string(), v.string()]);
const Row = v.tuple([Path, v.string(), Kind, v.string(), Moment, v.array(Term), v.array(Term), v.string()]);

/** A hit in one line, which begins an article's text in a segment. Most articles' ids are made of their paths. */
export function printHit({ id, path, kind, title, publishedAt, categories, tags, sourceName }: Hit): string {
  const row: v.InferOutput<typeof Row> = [
    path,
    id === idOf(path) ? "" : id,
    kind,
    title,
    publishedAt,
    categories.map(toTuple),
    tags.map(toTuple),
    sourceName ?? "",
  ];
  return JSON.stringify(row);
}

const toTuple = ({ slug, name }: TermLink): [string, string] => [slug === name ? "" : slug, name];

/** @throws {ContractError | SyntaxError} */
export function parseHit(line: string): Hit {
  const row = parseAs(Row, JSON.parse(line), "a segment's text");
  const [path, id, kind, title, publishedAt, categories, tags, sourceName] = row;
  return {
    id: parseAs(ArticleId, id === "" ? idOf(path) : id, "a segment's text"),
    path,
    kind,
    title,
    publishedAt,
    categories: categories.map(toTerm),
    tags: tags.map(toTerm),
    ...(sourceName !== "" && { sourceName }),
  };
}

const toTerm = ([slug, name]: [string, string]): TermLink =>
  parseAs(TermLink, { slug: slug || name, name }, "a segment's text");
