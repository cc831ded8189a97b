import type * as v from "valibot";
import { ArticleFile } from "#contract/article";
import { Home } from "#contract/home";
import { ListPage } from "#contract/list-page";
import { ContractError, parseAs } from "#contract/parse-as";
import { articleFile, cardPath, revisionsFile } from "#contract/paths";
import { Revisions } from "#contract/revision";
import { SearchIndex } from "#contract/search/segments";
import { Manifest } from "#contract/site";
import type { Path } from "#contract/teaser";
import { TermIndex } from "#contract/term";
import { fileOfPath } from "../outputs/output.ts";

const schemas = [
  [/^content\/v1\/site\.json$/u, Manifest],
  [/^content\/v1\/home\.json$/u, Home],
  [/^content\/v1\/search\.json$/u, SearchIndex],
  [/^content\/v1\/terms\/(?:category|tag)\.json$/u, TermIndex],
  [/^content\/v1\/articles\/..\/.{12}\.json$/u, ArticleFile],
  [/^content\/v1\/revisions\/..\/.{12}\.json$/u, Revisions],
  [/^content\/v1\/lists\/.+\/(?:\d+|latest)\.json$/u, ListPage],
] as const;

type Schema = (typeof schemas)[number][1];

/** What a file of the content API tells of others, and what is wrong with it. */
type Told = {
  faults: string[];
  named: Named[];
  bodyHtml: string;
  needed: Path[];
  /** Whether the file is of an article that is not withdrawn. */
  isPublished: boolean;
  /** The article, or its notice, that the file is of: a short page leads to it. */
  own?: Named;
};
type Named = { id: string; path: string };

export function contentFaults(file: string, text: string): Told {
  const told: Told = { faults: [], named: [], bodyHtml: "", needed: [], isPublished: false };
  const [, schema] = schemas.find(([pattern]) => pattern.test(file)) ?? [];
  if (schema === undefined) return { ...told, faults: [`${file} has no contract.`] };
  try {
    const value = parseAs<Schema>(schema, JSON.parse(text), file);
    if (text.length !== JSON.stringify(value).length)
      told.faults.push(`${file} holds what its contract does not know.`);
    if ("teasers" in value) told.named = value.teasers;
    if ("sections" in value) {
      const lead = value.lead === undefined ? [] : [value.lead];
      told.named = [...lead, ...value.flashes, ...value.sections.flatMap(({ teasers }) => teasers)];
    }
    if ("path" in value) told.named = [value];
    if ("bodyHtml" in value) told.bodyHtml = value.bodyHtml;
    told.isPublished = "bodyHtml" in value;
    if ("path" in value && value.type !== "moved") told.own = value;
    if ("revised" in value && value.revised !== undefined) told.needed.push(revisionsFile(value.id));
    if ("card" in value && value.card !== undefined)
      told.needed.push(cardPath(value.id, value.card, "wide"), cardPath(value.id, value.card, "square"));
    const home = homeOf(value);
    if (home !== undefined && file !== fileOfPath(home)) told.faults.push(`${file} is at the place of ${home}.`);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof ContractError)) throw error;
    told.faults.push(error instanceof SyntaxError ? `${file} is no JSON: ${error.message}.` : `${error.message}.`);
  }
  return told;
}

/** Where a file of one article belongs; a pointer to one is at the place of another address. */
function homeOf(value: v.InferOutput<Schema>): Path | undefined {
  if ("revisions" in value) return revisionsFile(value.id);
  return "id" in value && value.type !== "moved" ? articleFile(value.id) : undefined;
}
