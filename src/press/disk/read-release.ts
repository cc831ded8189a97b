import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { toHash } from "../outputs/output.ts";

/** What the built app is made of, relative to the package. The lock file stands for the libraries and the tools. */
const sources = ["index.html", "vite.config.ts", "vite", "package-lock.json", "public", "src/app", "src/contract"];

/**
 * The name of the release that a package's sources make, wherever it stands. Of the sources, not of what is built of them: the
 * built app says its own release, and nothing can hold a hash of itself.
 * @param folder the package's.
 */
export const readRelease = (folder: string): string => nameOf(folder, sources);

/** What decides how articles are made of posts; a package without its sources is known by its version. */
const ruleSources = [
  "package.json",
  "src/press/articles",
  "src/press/drafts",
  "src/press/sources",
  "src/press/revisions",
  "src/contract",
];

/** The name of the rules by which articles are made of posts: where it is another than before, every post is read again. */
export const readRules = (folder: string): string => nameOf(folder, ruleSources);

const nameOf = (folder: string, names: readonly string[]): string =>
  toHash(names.flatMap((name) => [...readSources(folder, name)]).join("\n")).slice(0, 12);

function* readSources(folder: string, name: string): Generator<string> {
  const path = join(folder, name);
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) yield `${name} ${toHash(readFileSync(path))}`;
  else {
    for (const inside of readdirSync(path).sort())
      if (!/\.(?:test|fixture)\./u.test(inside)) yield* readSources(folder, `${name}/${inside}`);
  }
}
