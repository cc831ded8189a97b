import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import { parseAs } from "#contract/parse-as";
import type { RenderPage } from "#contract/page-data";
import type { AppShell } from "../outputs/html-pages.ts";
import { PressError } from "../rejection.ts";

const BuildFacts = v.object({ release: v.string() });
const ServerBundle = v.object({ renderPage: v.custom<RenderPage>((value) => typeof value === "function") });

/**
 * The app that was built before.
 * @param folder `build/app` of the package.
 */
export function readAppShell(folder: string): AppShell {
  const facts = join(folder, "app.json");
  if (!existsSync(facts)) {
    throw new PressError(`There is no built app in ${folder}.`, {
      remedy: "Use `broadsheet build`, which builds it, in place of `broadsheet press`; or run `npm run build` first.",
    });
  }
  const value: unknown = JSON.parse(readFileSync(facts, "utf8"));
  const { release } = parseAs(BuildFacts, value, facts);
  return { release, template: readFileSync(join(folder, "client/index.html"), "utf8") };
}

/** How the app prints a page. Large: loaded only by a run that prints one. */
export async function readRenderPage(folder: string): Promise<RenderPage> {
  const server = join(folder, "server/entry-server.js");
  return parseAs(ServerBundle, await import(pathToFileURL(server).href), server).renderPage;
}

/**
 * Copies the app's own files to an edition. Assets of earlier releases stay: a tab opened on them may still ask for them, and so may a
 * page that is not printed anew. The new ones come before what names them.
 */
export function writeAppFiles(folder: string, edition: string): void {
  const client = join(folder, "client");
  const names = readdirSync(client).filter((name) => name !== "index.html" && !name.startsWith("."));
  for (const name of [...names.filter((other) => other === "assets"), ...names.filter((other) => other !== "assets")])
    cpSync(join(client, name), join(edition, name), { recursive: true });
}
