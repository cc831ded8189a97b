import type { Command } from "commander";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildApp } from "../build-app.ts";
import { readRules } from "../disk/read-release.ts";
import { press, type PressOptions } from "../press.ts";
import { showProgress } from "../progress.ts";
import { PressError, reasonOf } from "../rejection.ts";
import { printReport, type Report } from "../report.ts";
import { stopSignal } from "../stop-signal.ts";
import { type Places, toCount } from "./arguments.ts";

/** All posts are published · nothing is · some posts were rejected. A busy edition is 75 (see disk/lock.ts). */
const exitCodes = { published: 0, nothing: 1, someRejected: 3 } as const;

type PressFlags = {
  posts: string;
  out: string;
  site?: string;
  report?: string;
  changed?: string[];
  watch?: boolean;
  renew: number;
  rebuild?: boolean;
  allowShrink?: boolean;
};

/** `press`, and `build`, which builds the app before. @param finish is given the exit code. */
export function addPressCommands(program: Command, places: Places, finish: (code: number) => void): void {
  addFlags(program.command("press"), "Print an edition from posts, with the app built before.").action(
    async (flags: PressFlags) => finish(await runPress(flags, places)),
  );
  addFlags(program.command("build"), "Build the app if its sources changed, then print an edition.").action(
    async (flags: PressFlags) => {
      await buildApp(places.package);
      finish(await runPress(flags, places));
    },
  );
}

function addFlags(command: Command, description: string): Command {
  return command
    .description(description)
    .requiredOption("--posts <dir>", "the folder of posts (a Jekyll site or its _posts)")
    .requiredOption("--out <dir>", "the folder of the edition; its ledger is kept beside it, in <dir>.ledger")
    .option(
      "--site <file>",
      "what the site says of itself (default: site.config.json in the posts' folder or the one above it)",
    )
    .option("--report <file>", "write what was done as JSON")
    .option("--changed <file...>", "the posts or pictures that changed: the folder is not looked through")
    .option("--watch", "stay, and print whatever changes as soon as it is saved")
    .option(
      "--renew <number>",
      "how many pages of an earlier release are printed anew, the newest first",
      toCount,
      1000,
    )
    .option("--rebuild", "read every post and print every file anew; the addresses stay")
    .option("--allow-shrink", "publish even if more than a fifth of the published articles would be withdrawn")
    .addHelpText(
      "after",
      "\nExit codes: 0 all published; 3 published, some posts rejected; 1 nothing published; 75 another press is at work on that folder.",
    );
}

async function runPress(flags: PressFlags, places: Places): Promise<number> {
  const reportFile = flags.report === undefined ? undefined : prepareReport(places.fromUser(flags.report));
  const options = toOptions(flags, places);
  const progress = showProgress();
  let code: number = exitCodes.published;
  const tell = (report: Report): void => {
    progress.stop();
    if (reportFile !== undefined) writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
    process.stdout.write(printReport(report));
    code = toExitCode(report);
  };
  try {
    if (flags.watch === true) {
      const { pressWatching } = await import("../press-watching.ts");
      const clock = (): Date => new Date();
      const watching = { options, clock, onProgress: progress.update, onReport: tell, onError: tellError };
      await pressWatching({ ...watching, stopped: stopSignal() });
    } else tell(await press(options, progress.update));
    return code;
  } finally {
    progress.stop();
  }
}

function toOptions(flags: PressFlags, places: Places): PressOptions {
  return {
    posts: places.fromUser(flags.posts),
    out: places.fromUser(flags.out),
    ...(flags.site !== undefined && { siteFile: places.fromUser(flags.site) }),
    ...(flags.changed !== undefined && { changed: flags.changed.map((file) => places.fromUser(file)) }),
    allowShrink: flags.allowShrink === true,
    rebuild: flags.rebuild === true,
    renew: flags.renew,
    rules: readRules(places.package),
    appFolder: join(places.package, "build/app"),
    now: new Date(),
  };
}

/** What went wrong with one save must not end the watch: the next one may mend it. */
function tellError(error: unknown): void {
  const remedy = error instanceof PressError ? `\n  ${error.remedy}` : "";
  process.stderr.write(`${reasonOf(error)}${remedy}\n`);
}

/** A run must not fail on its report once it has published. */
function prepareReport(file: string): string {
  try {
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, "");
    return file;
  } catch (error) {
    throw new PressError(`The report ${file} cannot be written: ${reasonOf(error)}.`, {
      remedy: "Give --report a file that may be written. Nothing was published.",
    });
  }
}

function toExitCode({ published, unchanged, rejected }: Report): number {
  if (published + unchanged === 0) return exitCodes.nothing;
  return rejected.length > 0 ? exitCodes.someRejected : exitCodes.published;
}
