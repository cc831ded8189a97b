import type { Page } from "#contract/page-data";
import { pageNames } from "./routing/page-names.ts";
import type { Pages } from "./routing/pages.ts";

/** What a page needs of the built client, to be painted and to be hydrated; `shell`: what the shell alone needs. */
export type PageAssets = Readonly<
  Record<
    keyof Pages | "shell",
    {
      /** The style sheet, the shell's first. */
      styles: string;
      /** The paths of the page's own part of it, which those fetch who come from another page. */
      sheets: readonly string[];
      /** The paths of the scripts. */
      scripts: readonly string[];
    }
  >
>;

/** The styles inlined, so that the first view needs one request; the links tell the app that it has them. */
export function printStyles({ kind }: Page, pageAssets: PageAssets): string {
  const { styles, sheets } = pageAssets[pageNames[kind] ?? "shell"];
  return `<style>${styles}</style>${sheets.map((href) => `<link rel="stylesheet" href="${href}" disabled>`).join("")}`;
}

/** The scripts held back until the first view stands: the last script of `index.html` puts them in. */
export function printScripts({ kind }: Page, pageAssets: PageAssets): string {
  const { scripts } = pageAssets[pageNames[kind] ?? "shell"];
  return `<template id="scripts">${scripts.map((src) => `<script type="module" src="${src}"></script>`).join("")}</template>`;
}
