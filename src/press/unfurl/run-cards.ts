import { writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { PressError, reasonOf } from "../rejection.ts";
import { checkCards } from "./check-cards.ts";
import { printCardsPage } from "./html/print-cards-page.ts";
import { printJson, printReport } from "./print-report.ts";

export type CardsOptions = {
  /** Files to write, absolute. */
  html?: string;
  report?: string;
  /** Paths of the site: these pages alone. */
  page?: readonly string[];
};

/** @returns what to print, and whether anything is wrong that a place documents. */
export function runCards(
  folder: string,
  { html, report, page = [] }: CardsOptions,
  onProgress: (pages: number) => void,
): { told: string; isFaulty: boolean; pages: number } {
  const only = new Set(page.map(toPath));
  const found = checkCards(folder, { only, show: html !== undefined, onProgress });
  if (found.pages === 0)
    throw new PressError(
      only.size === 0 ? `There are no pages in ${folder}.` : `There is none of these pages in ${folder}.`,
      {
        remedy:
          only.size === 0 ? "Name the folder that holds an edition." : "Give paths as the site has them: /news/a.html.",
      },
    );
  if (html !== undefined)
    write(
      html,
      printCardsPage(found, (file) => toAddress(join(folder, file), html)),
    );
  if (report !== undefined) write(report, printJson(found));
  return {
    told: printReport(found),
    isFaulty: found.groups.some(({ level }) => level === "error"),
    pages: found.pages,
  };
}

/** An address as one copies it, or a path as one types it. */
function toPath(text: string): string {
  const { pathname = text } = URL.parse(text, "https://edition.example/") ?? {};
  return pathname;
}

/** From a page on the disk to a file on the disk: it opens wherever both are moved together. */
const toAddress = (file: string, from: string): string =>
  relative(dirname(from), file).split(sep).map(encodeURIComponent).join("/");

function write(file: string, contents: string): void {
  try {
    writeFileSync(file, contents);
  } catch (error) {
    throw new PressError(`${file} cannot be written: ${reasonOf(error)}`, {
      remedy: "Give a file in a folder that is there.",
    });
  }
}
