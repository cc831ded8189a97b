import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Asset → when a release came that has it no more, in milliseconds of Unix time. */
export type Retired = ReadonlyMap<string, number>;

const DAY_MS = 86_400_000;

/**
 * Removes the assets of earlier releases after some days: open tabs ask for them, and pages that were not printed anew.
 * @param client the folder of the built app.
 * @returns those that stay for now.
 */
export function retireAssets(
  client: string,
  edition: string,
  { retired, now, days }: { retired: Retired; now: Date; days: number },
): Retired {
  const present = new Set(namesIn(client));
  const staying = new Map<string, number>();
  for (const name of namesIn(edition)) {
    if (present.has(name)) continue;
    const since = retired.get(name) ?? now.getTime();
    if (now.getTime() - since < days * DAY_MS) staying.set(name, since);
    else rmSync(join(edition, "assets", name), { force: true });
  }
  return staying;
}

function namesIn(folder: string): string[] {
  const assets = join(folder, "assets");
  return existsSync(assets) ? readdirSync(assets) : [];
}
