import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import { ListPage } from "#contract/list-page";
import type { Page, RenderPage } from "#contract/page-data";
import { listPath, manifestFile } from "#contract/paths";
import { parseAs } from "#contract/parse-as";
import { joinPieces, type Piece } from "#contract/piece";
import { Manifest } from "#contract/site";
import { readArticles } from "./fixture-pages.ts";
import { expect, fixtureFolder, test } from "./test.ts";

const edition = () => join(fixtureFolder(), "edition");
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

test("what surrounds a page is drawn once for its section, and every page is as if drawn whole", async () => {
  const { renderPage } = parseAs(Bundle, await import(pathToFileURL(bundle).href), bundle);
  const { site: fixture } = parseAs(Manifest, readJson(join(edition(), manifestFile)), manifestFile);
  const shown = [...articles(), ...lists()];
  expect(shown.length).toBeGreaterThan(100);
  for (const { path, page, bodyHtml } of shown) {
    const site = structuredClone(fixture);
    const draw = (): Piece[] => renderPage({ path, site, page }, bodyHtml).html;
    const [whole, parts] = [draw(), draw()];
    expect(joinPieces(parts), path).toBe(joinPieces(whole));
    // Before and after the page's own part.
    expect(sharedIn(parts).length - sharedIn(whole).length, path).toBe(2);
  }
});

const bundle = resolve(import.meta.dirname, "../build/app/server/entry-server.js");
const Bundle = v.object({ renderPage: v.custom<RenderPage>((value) => typeof value === "function") });

const sharedIn = (pieces: readonly Piece[]): Piece[] => pieces.filter((piece) => typeof piece !== "string");

type Shown = { path: string; page: Page; bodyHtml: string };

const articles = (): Shown[] =>
  readArticles().map(({ bodyHtml, ...article }) => ({
    path: article.path,
    page: { kind: "article", article },
    bodyHtml,
  }));

function lists(): Shown[] {
  const folder = join(edition(), "content/v1/lists");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  return files.map((file) => {
    const listPage = parseAs(ListPage, readJson(join(folder, file)), file);
    const path = listPath(listPage.subject, listPage.type === "open" ? undefined : listPage.number);
    return { path, page: { kind: "list", listPage }, bodyHtml: "" };
  });
}
