import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Name → since when nothing points at it any more, in milliseconds of Unix time. */
export type Retired = ReadonlyMap<string, number>;

/**
 * Removes what stands in a folder of the edition some time after nothing points at it any more: open tabs ask for it, and pages that
 * were not printed anew.
 * @param present names that are pointed at.
 * @param how `stay`: for how many milliseconds.
 * @returns what stays for now.
 */
export function retire(
  folder: string,
  present: ReadonlySet<string>,
  { retired, now, stay }: { retired: Retired; now: Date; stay: number },
): Retired {
  const staying = new Map<string, number>();
  for (const name of namesIn(folder)) {
    if (present.has(name)) continue;
    const since = retired.get(name) ?? now.getTime();
    if (now.getTime() - since < stay) staying.set(name, since);
    else rmSync(join(folder, name), { recursive: true, force: true });
  }
  return staying;
}

export const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
