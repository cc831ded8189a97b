import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { ArticleFile } from "#contract/article";
import { parseAs } from "#contract/parse-as";
import { articleFile, idOf, searchFile } from "#contract/paths";
import { filesOf } from "./edition-faults.fixture.ts";
import { press, type PressOptions } from "./press.ts";
import type { Report } from "./report.ts";

/** Made anew for each test of the file that imports it: posts, an app that prints little, no cards, and an edition in `dist`. */
export let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-press-"));
  writeFile("posts/site.config.json", JSON.stringify({ cards: { newest: 0 } }));
  writeFile("app/app.json", JSON.stringify({ release: "1" }));
  writeFile("app/client/index.html", "<!doctype html><head><!--style--><!--head--></head><body><!--html--></body>");
  writeFile("app/client/assets/app-1.js", "");
  writeFile(
    "app/server/entry-server.js",
    "export const renderPage = (data, bodyHtml) => ({ head: { style: '', card: [`<title>${data.page.kind}</title>`], rest: [] }, html: [bodyHtml] });",
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

export function writeFile(name: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), contents);
}

export const toPost = (minute: number, more = ""): string =>
  `---\ntitle: 第${minute}条\ndate: 2022-04-30 ${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00 +0800\ncategories: banks\ntags: [Rates, 利率]\n${more}---\n第${minute}条的正文。\n`;

export const writePosts = (from: number, to: number): void => {
  for (let minute = from; minute < to; minute++) writeFile(`posts/_posts/2022-04-30-p${minute}.md`, toPost(minute));
};

export const optionsOf = (more: Partial<PressOptions> = {}): PressOptions => ({
  posts: join(folder, "posts"),
  out: join(folder, "dist"),
  appFolder: join(folder, "app"),
  allowShrink: false,
  rebuild: false,
  renew: 1000,
  rules: "test",
  now: new Date("2022-05-01T00:00:00Z"),
  ...more,
});

export const run = (more: Partial<PressOptions> = {}): Promise<Report> => press(optionsOf(more), () => undefined);

export const readText = (path: string): string => readFileSync(join(folder, "dist", path), "utf8");
export const readJson = (path: string): unknown => JSON.parse(readText(path));
export const contentsOf = (name: string): [string, string][] =>
  filesOf(join(folder, name))
    .filter((file) => isInUse(file, name))
    .map((file) => [file, readFileSync(join(folder, name, file), "latin1")]);

/** Parts of the search index that others took the place of stay for open tabs. */
function isInUse(file: string, name: string): boolean {
  const [, segment = ""] = /^content\/v1\/segments\/([^/]+)/u.exec(file) ?? [];
  return readFileSync(join(folder, name, searchFile), "utf8").includes(segment);
}

export const pathOf = (name: string): string => `/banks/2022/04/30/${name}.html`;
export const readArticle = (name: string): ArticleFile =>
  parseAs(ArticleFile, readJson(articleFile(idOf(pathOf(name)))), name);
