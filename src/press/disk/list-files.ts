import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What tells whether a file changed; `changedAt` is when anything of it last did, in milliseconds: no tool sets it back. */
export type FileStamp = { size: number; changedAt: number };

/** A file of the edition: its name relative to the folder, with `/`. */
export type EditionFile = FileStamp & { file: string };

/** Every file of a folder but those hidden by a dot, one folder at a time: an edition may hold hundreds of thousands. */
export function* listFiles(folder: string, below = ""): Generator<EditionFile> {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const file = `${below}${entry.name}`;
    if (entry.isDirectory()) yield* listFiles(folder, `${file}/`);
    else if (entry.isFile()) {
      const stamp = readStamp(join(folder, file));
      if (stamp !== undefined) yield { file, ...stamp };
    }
  }
}

/** Undefined where there is no such file any more. */
export function readStamp(file: string): FileStamp | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && { size: stat.size, changedAt: stat.ctimeMs };
}
