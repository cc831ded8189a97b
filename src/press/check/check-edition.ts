import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { articleFile, idOf, manifestFile, segmentsFolder, shortPath } from "#contract/paths";
import { toFile } from "../articles/output-file.ts";
import { listFiles } from "../disk/list-files.ts";
import { parsePageStatus } from "../outputs/hosts/page-status.ts";
import { parseLinks } from "../outputs/links.ts";
import { fileOfPath } from "../outputs/output.ts";
import { checkSearch } from "./check-search.ts";
import { contentFaults } from "./content-faults.ts";
import { Resolver } from "./resolver.ts";

/** What a look at a whole edition found. */
export type Findings = { files: number; articles: number; addresses: number; faults: string[] };

/**
 * Looks at every file of an edition: whether each address that was ever published answers, each list has what it names, each file of
 * the content API is as its contract says, and each link and picture within the site leads somewhere.
 * @param onProgress is told how many files were looked at.
 */
export async function checkEdition(
  folder: string,
  onProgress: (files: number) => void = () => undefined,
): Promise<Findings> {
  const published = new Set<string>();
  const findings: Findings = { files: 0, articles: 0, addresses: 0, faults: [] };
  const resolver = new Resolver(folder, readSiteUrl(folder));
  if (!existsSync(join(folder, manifestFile))) findings.faults.push(`There is no manifest at ${manifestFile}.`);
  for (const { file, size } of listFiles(folder)) {
    onProgress(++findings.files);
    if (size === 0 && !file.startsWith("assets/")) findings.faults.push(`${file} is empty.`);
    else if (/^content\/v1\/links\/\d+\.txt$/u.test(file)) checkLinks(file, folder, findings);
    else if (file.startsWith(fileOfPath(segmentsFolder))) continue; // looked at with the index, or former
    else if (file.startsWith("content/")) {
      const id = checkContent(file, folder, { findings, resolver });
      if (id !== undefined) published.add(id);
    }
    // A short page is looked at with its article.
    else if (file.endsWith(".html") && !file.startsWith("a/")) checkPage(file, folder, { findings, resolver });
  }
  findings.faults.push(...(await checkSearch(folder, published)));
  return findings;
}

/** As the manifest has it, whatever else is wrong with that. */
function readSiteUrl(folder: string): string {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, manifestFile), "utf8"));
    return v.parse(v.object({ site: v.object({ url: v.string() }) }), value).site.url;
  } catch {
    return "";
  }
}

type Looking = { findings: Findings; resolver: Resolver };

/** @returns the id of the article that the file is of, if that is published. */
function checkContent(file: string, folder: string, { findings, resolver }: Looking): string | undefined {
  if (file.startsWith("content/v1/articles/")) findings.articles++;
  const { faults, named, bodyHtml, needed, own, isPublished } = contentFaults(
    file,
    readFileSync(join(folder, file), "utf8"),
  );
  findings.faults.push(...faults);
  for (const { id, path } of named) {
    if (!existsSync(join(folder, articleFile(id))))
      findings.faults.push(`${file} names the article ${id}, of which there is no ${articleFile(id)}.`);
    if (!existsSync(join(folder, toFile(path)))) findings.faults.push(`${file} names ${path}, where no page stands.`);
  }
  for (const path of needed)
    if (!existsSync(join(folder, path))) findings.faults.push(`${file} needs ${path}, which is not there.`);
  if (own !== undefined) checkShortPage(own, folder, { findings, resolver });
  for (const address of resolver.lost(bodyHtml))
    findings.faults.push(`${file}: its text leads to ${address}, where nothing is.`);
  return isPublished ? own?.id : undefined;
}

function checkShortPage({ id, path }: { id: string; path: string }, folder: string, looking: Looking): void {
  const file = toFile(shortPath(id));
  const page = existsSync(join(folder, file)) ? checkPage(file, folder, looking) : undefined;
  const status = page === undefined ? undefined : parsePageStatus(page);
  if (status?.status !== 302 || status.location !== path)
    looking.findings.faults.push(`${shortPath(id)} does not lead to ${path}.`);
}

/** @returns the page. */
function checkPage(file: string, folder: string, { findings, resolver }: Looking): string {
  const html = readFileSync(join(folder, file), "utf8");
  for (const address of resolver.lost(html)) findings.faults.push(`${file} leads to ${address}, where nothing is.`);
  return html;
}

/** Every address has a page, and a file under the id that the app makes of it. */
function checkLinks(file: string, folder: string, findings: Findings): void {
  const { links, faulty } = parseLinks(readFileSync(join(folder, file), "utf8"));
  for (const line of faulty) findings.faults.push(`${file}:${line} is no address.`);
  for (const { path } of links) {
    findings.addresses++;
    const content = fileOfPath(articleFile(idOf(path)));
    for (const name of [toFile(path), content])
      if (!existsSync(join(folder, name)))
        findings.faults.push(`${path} was published once, and does not answer: there is no ${name}.`);
  }
}
