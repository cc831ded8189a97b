import { ArticleFile } from "#contract/article";
import { Home } from "#contract/home";
import { ListPage } from "#contract/list-page";
import { ContractError, parseAs } from "#contract/parse-as";
import { articleFile } from "#contract/paths";
import { Manifest } from "#contract/site";
import { TermIndex } from "#contract/term";
import { fileOfPath } from "../outputs/output.ts";

const schemas = [
  [/^content\/v1\/site\.json$/u, Manifest],
  [/^content\/v1\/home\.json$/u, Home],
  [/^content\/v1\/terms\/(?:category|tag)\.json$/u, TermIndex],
  [/^content\/v1\/articles\/..\/.{12}\.json$/u, ArticleFile],
  [/^content\/v1\/lists\/.+\/(?:\d+|latest)\.json$/u, ListPage],
] as const;

type Schema = (typeof schemas)[number][1];

/** What a file of the content API tells of others, and what is wrong with it. */
type Told = { faults: string[]; named: { id: string; path: string }[]; bodyHtml: string };

export function contentFaults(file: string, text: string): Told {
  const told: Told = { faults: [], named: [], bodyHtml: "" };
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
    if ("id" in value && value.type !== "moved" && file !== fileOfPath(articleFile(value.id)))
      told.faults.push(`${file} is of the article ${value.id}.`);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof ContractError)) throw error;
    told.faults.push(error instanceof SyntaxError ? `${file} is no JSON: ${error.message}.` : `${error.message}.`);
  }
  return told;
}
