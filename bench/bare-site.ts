import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const SHEET = "style.css";

/** A page as a plain static site has it: no script, one sheet for all pages, linked; the policy goes, since it names hashes. */
export const toBarePage = (html: string): string =>
  html
    .replaceAll(/<template id="scripts">.*?<\/template>/gsu, "")
    .replaceAll(/<script\b[^>]*>.*?<\/script>/gsu, "")
    .replaceAll(/<meta\b[^>]*http-equiv="Content-Security-Policy"[^>]*>/giu, "")
    .replaceAll(/<link rel="stylesheet"[^>]*>/gu, "")
    .replace(/<style>.*?<\/style>/su, `<link rel="stylesheet" href="/${SHEET}">`);

/**
 * Writes such a site beside an edition.
 * @param files pages of the edition, relative to its folder.
 */
export function writeBareSite(edition: string, files: readonly string[], folder: string): void {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), toBarePage(readFileSync(join(edition, file), "utf8")));
  }
  writeFileSync(join(folder, SHEET), readStyles(join(edition, "assets")));
  for (const name of ["media", "favicon.ico", "favicon.svg"]) {
    if (existsSync(join(edition, name))) cpSync(join(edition, name), join(folder, name), { recursive: true });
  }
}

/** The styles of all kinds of page, after those that they share. */
function readStyles(assets: string): string {
  const sheets = readdirSync(assets).filter((name) => name.endsWith(".css"));
  const shared = sheets.filter((name) => name.startsWith("app-"));
  return [...new Set([...shared, ...sheets])].map((name) => readFileSync(join(assets, name), "utf8")).join("");
}
