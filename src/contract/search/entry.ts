import * as v from "valibot";
import type { Article } from "../article.ts";
import { Moment } from "../moment.ts";
import { parseAs } from "../parse-as.ts";
import { idOf } from "../paths.ts";
import { ArticleId, Kind, Path } from "../teaser.ts";
import { TermLink } from "../term.ts";

/** What a result shows of its article beside the words that were found, and what filters ask for. */
export type Entry = Pick<
  Article,
  "id" | "path" | "kind" | "title" | "publishedAt" | "categories" | "tags" | "sourceName"
>;

/** A slug and a name, or what is both. */
const Term = v.union([v.string(), v.tuple([v.string(), v.string()])]);
/** At the end the source and the id, where they must be told. */
const Row = v.tupleWithRest([Path, Kind, v.string(), Moment, v.array(Term), v.array(Term)], v.string());

/** An entry in one line. Most articles' ids are made of their paths. */
export function printEntry({ id, path, kind, title, publishedAt, categories, tags, sourceName = "" }: Entry): string {
  const ends = [sourceName, id === idOf(path) ? "" : id];
  while (ends.at(-1) === "") ends.pop();
  const row: v.InferOutput<typeof Row> = [
    path,
    kind,
    title,
    publishedAt,
    categories.map(toTuple),
    tags.map(toTuple),
    ...ends,
  ];
  return JSON.stringify(row);
}

const toTuple = ({ slug, name }: TermLink): v.InferOutput<typeof Term> => (slug === name ? name : [slug, name]);

/** @throws {ContractError | SyntaxError} */
export function parseEntry(line: string): Entry {
  const row = parseAs(Row, JSON.parse(line), "a segment's text");
  const [path, kind, title, publishedAt, categories, tags, sourceName = "", id = ""] = row;
  return {
    id: id === "" ? idOf(path) : parseAs(ArticleId, id, "a segment's text"),
    path,
    kind,
    title,
    publishedAt,
    categories: categories.map(toTerm),
    tags: tags.map(toTerm),
    ...(sourceName !== "" && { sourceName }),
  };
}

function toTerm(term: v.InferOutput<typeof Term>): TermLink {
  const [slug, name] = typeof term === "string" ? [term, term] : term;
  return parseAs(TermLink, { slug, name }, "a segment's text");
}
