import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRelease } from "./disk/read-release.ts";
import { PressError } from "./rejection.ts";

/**
 * Builds the app if anything it is made of changed since it was last built.
 * @param folder the package's.
 * @throws {PressError} where the sources or the tools to build them are not there (an installed package brings its app built).
 */
export async function buildApp(folder: string): Promise<void> {
  // Written last: what else names the release stands there before a build is whole.
  const stamp = join(folder, "build/app/built.txt");
  if (!existsSync(join(folder, "vite.config.ts"))) return;
  const wanted = readRelease(folder);
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
