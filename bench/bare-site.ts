import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const SHEET = "style.css";

/** A page as a plain static site has it: no script, its styles in a linked sheet; the policy goes, since it names hashes. */
export function toBarePage(html: string): { html: string; css: string } {
  const css = [...html.matchAll(/<style>(.*?)<\/style>/gsu)].map(([, text = ""]) => text).join("\n");
  const bare = html
    .replaceAll(/<template id="scripts">.*?<\/template>/gsu, "")
    .replaceAll(/<script\b[^>]*>.*?<\/script>/gsu, "")
    .replaceAll(/<meta\b[^>]*http-equiv="Content-Security-Policy"[^>]*>/giu, "")
    .replace(/<style>.*?<\/style>/su, `<link rel="stylesheet" href="/${SHEET}">`)
    .replaceAll(/<style>.*?<\/style>/gsu, "");
  return { html: bare, css };
}

/**
 * Writes such a site beside an edition.
 * @param files pages of the edition, relative to its folder.
 */
export function writeBareSite(edition: string, files: readonly string[], folder: string): void {
  for (const file of files) {
    const { html, css } = toBarePage(readFileSync(join(edition, file), "utf8"));
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), html);
    writeFileSync(join(folder, SHEET), css);
  }
  for (const name of ["media", "favicon.ico", "favicon.svg"]) {
    if (existsSync(join(edition, name))) cpSync(join(edition, name), join(folder, name), { recursive: true });
  }
}
