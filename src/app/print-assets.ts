import type { Page } from "#contract/page-data";
import { pageNames } from "./routing/page-names.ts";
import type { Pages } from "./routing/pages.ts";

/** What a page needs of the built client, to be painted and to be hydrated. */
export type Assets = {
  /** The style sheet, the shell's first. */
  styles: string;
  /** What allows it in the page's policy. */
  hash: string;
  /** The paths of the page's own part of it, which those fetch who come from another page. */
  sheets: readonly string[];
  /** The paths of the scripts. */
  scripts: readonly string[];
};

/** `shell`: what the shell alone needs. */
export type PageAssets = Readonly<Record<keyof Pages | "shell", Assets>>;

export const assetsOf = ({ kind }: Page, pageAssets: PageAssets): Assets => pageAssets[pageNames[kind] ?? "shell"];

/** The styles inlined, so that the first view needs one request; the links tell the app that it has them. */
export const printStyles = ({ styles, sheets }: Assets): string =>
  `<style>${styles}</style>${sheets.map((href) => `<link rel="stylesheet" href="${href}" disabled>`).join("")}`;

/** The scripts held back until the first view stands: the last script of `index.html` puts them in. */
export const printScripts = ({ scripts }: Assets): string =>
  `<template id="scripts">${scripts.map((src) => `<script type="module" src="${src}"></script>`).join("")}</template>`;
