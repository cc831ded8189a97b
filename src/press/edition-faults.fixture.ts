import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ArticleFile } from "#contract/article";
import { Home } from "#contract/home";
import { ListPage } from "#contract/list-page";
import { parseAs } from "#contract/parse-as";
import { articleFile } from "#contract/paths";
import { Manifest } from "#contract/site";
import { TermIndex } from "#contract/term";
import { toFile } from "./articles/output-file.ts";

const schemas = [
  [/^content\/v1\/site\.json$/u, Manifest],
  [/^content\/v1\/home\.json$/u, Home],
  [/^content\/v1\/terms\/(?:category|tag)\.json$/u, TermIndex],
  [/^content\/v1\/articles\/..\/.{12}\.json$/u, ArticleFile],
  [/^content\/v1\/lists\/.+\/(?:\d+|latest)\.json$/u, ListPage],
] as const;

/** Every file of a folder, relative to it, in a stable order. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** What is wrong with an edition: content that breaks its contract, listed articles without a file or a page, unfinished files. */
export function faultsOf(edition: string): string[] {
  return filesOf(edition).flatMap((file) => {
    if (file.endsWith(".tmp")) return [`${file} was left unfinished`];
    if (/^content\/v1\/links\/\d+\.txt$/u.test(file)) return [];
    return file.startsWith("content/") ? contentFaults(edition, file) : [];
  });
}

function contentFaults(edition: string, file: string): string[] {
  const [, schema] = schemas.find(([pattern]) => pattern.test(file)) ?? [];
  if (schema === undefined) return [`${file} has no contract`];
  const text = readFileSync(join(edition, file), "utf8");
  const value = parseAs<typeof schema>(schema, JSON.parse(text), file);
  const listed =
    "teasers" in value ? value.teasers : "sections" in value ? value.sections.flatMap(({ teasers }) => teasers) : [];
  const missing = listed
    .flatMap(({ id, path }) => [articleFile(id), toFile(path)])
    .filter((name) => !existsSync(join(edition, name)))
    .map((name) => `${file} lists ${name}, which is not there`);
  return text.length === JSON.stringify(value).length
    ? missing
    : [`${file} holds what its contract does not know`, ...missing];
}
