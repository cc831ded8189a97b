import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkEdition } from "./check/check-edition.ts";

/** Every file of a folder, relative to it, in a stable order. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** What is wrong with an edition. */
export const faultsOf = async (edition: string): Promise<string[]> => (await checkEdition(edition)).faults;
