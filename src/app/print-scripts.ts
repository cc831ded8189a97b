import type { Page } from "#contract/page-data";
import { pageNames } from "./routing/page-names.ts";
import type { Pages } from "./routing/pages.ts";

/** The paths of the scripts that each page needs to be hydrated, in the built client; of those that the shell alone needs. */
export type PageScripts = Readonly<Record<keyof Pages | "shell", readonly string[]>>;

/** The scripts of a page, held back until its first view stands: the last script of `index.html` puts them in. */
export function printScripts({ kind }: Page, pageScripts: PageScripts): string {
  const scripts = pageScripts[pageNames[kind] ?? "shell"];
  return `<template id="scripts">${scripts.map((src) => `<script type="module" src="${src}"></script>`).join("")}</template>`;
}
