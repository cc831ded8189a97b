import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PressError } from "./rejection.ts";
import { toHash } from "./outputs/output.ts";

/** What the built app is made of, relative to the package. */
const sources = [
  "index.html",
  "vite.config.ts",
  "vite",
  "package.json",
  "package-lock.json",
  "public",
  "src/app",
  "src/contract",
];

/**
 * Builds the app if anything it is made of changed since it was last built.
 * @param folder the package's.
 * @throws {PressError} where the sources or the tools to build them are not there (an installed package brings its app built).
 */
export async function buildApp(folder: string): Promise<void> {
  const stamp = join(folder, "build/app/sources.txt");
  if (!existsSync(join(folder, "vite.config.ts"))) return;
  const wanted = toHash(sources.flatMap((source) => [...readSources(join(folder, source))]).join("\n"));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const vite = await import("vite").catch(() => {
    throw new PressError("The tools that build the app are not installed.", {
      remedy: "Run `npm ci` in the checkout.",
    });
  });
  const builder = await vite.createBuilder({ root: folder, logLevel: "warn" }, null);
  await builder.buildApp();
  mkdirSync(join(folder, "build/app"), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** What of the press decides how articles are made; a package is known by its version. */
const makers = ["package.json", "src/press/articles", "src/press/sources", "src/press/drafts", "src/contract"];

/** Names what makes articles of posts: another name for every change of it. */
export const readMaker = (folder: string): string =>
  toHash(makers.flatMap((source) => [...readSources(join(folder, source))]).join("\n"));

function* readSources(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) yield `${path} ${toHash(readFileSync(path))}`;
  else for (const name of readdirSync(path).sort()) if (!name.includes(".test.")) yield* readSources(join(path, name));
}
