/** Commands that look at an edition and change nothing. */
import type { Command } from "commander";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { linksFile, manifestFile } from "#contract/paths";
import { showProgress } from "../progress.ts";
import { PressError } from "../rejection.ts";
import type { CardsOptions } from "../unfurl/run-cards.ts";
import type { Places } from "./arguments.ts";

/** How many faults are shown; a broken edition may have as many as files. */
const SHOWN = 100;

/** @param finish is given the exit code. */
export function addEditionCommands(program: Command, places: Places, finish: (code: number) => void): void {
  program
    .command("check")
    .description("Prove that an edition is whole: every address ever published answers, nothing it names is missing.")
    .argument("<dir>", "the edition")
    .addHelpText("after", "\nExit codes: 0 whole; 1 something is wrong, and is told.")
    .action(async (folder: string) => finish(await check(editionAt(places.fromUser(folder)))));
  program
    .command("links")
    .description("Print every address ever published: since when, its article's id, the path; by tabs.")
    .argument("<dir>", "the edition")
    .action((folder: string) => printLinks(editionAt(places.fromUser(folder))));
  program
    .command("cards")
    .description(
      "Read an edition's pages as those do who show links to them (WeChat, Weibo, QQ, Feishu, X, Telegram, WhatsApp, Slack, search " +
        "robots), and list what is missing, cut, oversized or blocked. Nothing is fetched.",
    )
    .argument("<dir>", "the edition")
    .option("--html <file>", "draw the cards of the front page, of what leads it and of faulty pages, side by side")
    .option("--page <path...>", "look at these pages alone: /news/2026/11/28/a.html")
    .option("--report <file>", "write what was found as JSON")
    .addHelpText("after", "\nExit codes: 0 no errors, whatever the warnings; 1 errors, and they are told.")
    .action(async (folder: string, options: CardsOptions) =>
      finish(await cards(editionAt(places.fromUser(folder)), withPlaces(options, places))),
    );
}

const withPlaces = ({ html, report, page }: CardsOptions, { fromUser }: Places): CardsOptions => ({
  ...(html === undefined ? {} : { html: fromUser(html) }),
  ...(report === undefined ? {} : { report: fromUser(report) }),
  ...(page === undefined ? {} : { page }),
});

function editionAt(folder: string): string {
  if (existsSync(join(folder, manifestFile)) || existsSync(join(folder, linksFile(1)))) return folder;
  throw new PressError(`There is no edition in ${folder}.`, { remedy: "Name the folder that holds one." });
}

async function check(folder: string): Promise<number> {
  const { checkEdition } = await import("../check/check-edition.ts");
  const start = performance.now();
  const progress = showProgress();
  const { files, articles, addresses, faults } = await checkEdition(folder, (done) =>
    progress.update("Looking", done, done),
  );
  progress.stop();
  for (const fault of faults.slice(0, SHOWN)) process.stdout.write(`${fault}\n`);
  if (faults.length > SHOWN) process.stdout.write(`… and ${faults.length - SHOWN} more.\n`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `${files} files, ${articles} articles, ${addresses} addresses: ${faults.length === 0 ? "all whole" : `${faults.length} faults`}, in ${seconds} s.\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

async function cards(folder: string, options: CardsOptions): Promise<number> {
  const { runCards } = await import("../unfurl/run-cards.ts");
  const start = performance.now();
  const progress = showProgress();
  const { told, isFaulty, pages } = runCards(folder, options, (done) => progress.update("Reading", done, done));
  progress.stop();
  const milliseconds = performance.now() - start;
  const each = Math.round((milliseconds * 1000) / pages);
  process.stdout.write(`${told}, in ${(milliseconds / 1000).toFixed(1)} s (${each} µs a page).\n`);
  return isFaulty ? 1 : 0;
}

function printLinks(folder: string): void {
  for (let part = 1; existsSync(join(folder, linksFile(part))); part++)
    process.stdout.write(readFileSync(join(folder, linksFile(part))));
}
