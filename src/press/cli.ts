import { Command, CommanderError, InvalidArgumentError } from "commander";
import { appendFileSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import * as v from "valibot";
import { parseAs } from "#contract/parse-as";
import { buildApp, readMaker } from "./build-app.ts";
import { isCode } from "./disk/lock.ts";
import { showProgress } from "./progress.ts";
import { press, type PressOptions } from "./press.ts";
import { PressError, reasonOf } from "./rejection.ts";
import { printReport, type Report } from "./report.ts";
import { serveUntilStopped } from "./serve/serve-until-stopped.ts";

/** All posts are published · nothing is · some posts were rejected. A busy edition is 75 (see disk/lock.ts). */
const exitCodes = { published: 0, nothing: 1, someRejected: 3 } as const;

type PressFlags = {
  posts: string;
  out: string;
  site?: string;
  report?: string;
  allowShrink?: boolean;
  rebuild?: boolean;
  renew: number;
  changed?: string[];
};

/**
 * Runs one command of the press.
 * @param argv what follows the program's name.
 * @returns the exit code.
 */
export async function run(argv: readonly string[]): Promise<number> {
  // A reader that has seen enough (`… | head`) is no fault of ours.
  process.stdout.on("error", (error) => {
    if (!isCode(error, "EPIPE")) throw error;
  });
  let code: number = exitCodes.published;
  const program = new Command("broadsheet")
    .description("A press that turns a folder of posts into a static newspaper.")
    .version(readVersion())
    .showHelpAfterError("(--help says more)")
    .exitOverride();
  addPressFlags(program.command("press"), "Print an edition from posts, with the app built before.").action(
    async (flags: PressFlags) => {
      code = await runPress(flags);
    },
  );
  addPressFlags(program.command("build"), "Build the app if its sources changed, then print an edition.").action(
    async (flags: PressFlags) => {
      await buildApp(packageFolder);
      code = await runPress(flags);
    },
  );
  program
    .command("serve")
    .description("Serve an edition over HTTP.")
    .argument("<dir>", "the edition")
    .option("-p, --port <number>", "the port to listen on; 0: any free one", toPort, 4173)
    .action((folder: string, { port }: { port: number }) => serveUntilStopped(fromUser(folder), port));
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof PressError) {
      process.stderr.write(`${error.message}\n  ${error.remedy}\n`);
      return error.exitCode;
    }
    throw error;
  }
}

function addPressFlags(command: Command, description: string): Command {
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
    .option("--renew <number>", "how many pages of an earlier release are printed anew, the newest first", toCount, 1000)
    .option("--rebuild", "read every post and print every file anew; the addresses stay")
    .option("--allow-shrink", "publish even if more than a fifth of the published articles would be withdrawn")
    .addHelpText(
      "after",
      "\nExit codes: 0 all published; 3 published, some posts rejected; 1 nothing published; 75 another press is at work on that folder.",
    );
}

async function runPress(flags: PressFlags): Promise<number> {
  const reportFile = flags.report === undefined ? undefined : prepareReport(fromUser(flags.report));
  const options: PressOptions = {
    posts: fromUser(flags.posts),
    out: fromUser(flags.out),
    ...(flags.site !== undefined && { siteFile: fromUser(flags.site) }),
    ...(flags.changed !== undefined && { changed: flags.changed.map(fromUser) }),
    allowShrink: flags.allowShrink === true,
    rebuild: flags.rebuild === true,
    renew: flags.renew,
    maker: readMaker(packageFolder),
    appFolder: join(packageFolder, "build/app"),
    now: new Date(),
  };
  const progress = showProgress();
  try {
    const report = await press(options, progress.update);
    progress.stop();
    if (reportFile !== undefined) writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
    process.stdout.write(printReport(report));
    return toExitCode(report);
  } finally {
    progress.stop();
  }
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

const packageFolder = findPackage(import.meta.dirname);

/**
 * npm changes to the package's folder before it runs a script, and says where the user stood. That counts for scripts of this
 * package; one of the user's own may have gone elsewhere since.
 */
function fromUser(path: string): string {
  const { npm_package_json: manifest, INIT_CWD: stood = process.cwd() } = process.env;
  const isOwnScript = manifest !== undefined && dirname(realpathSync(manifest)) === packageFolder;
  return resolve(isOwnScript ? stood : process.cwd(), path);
}

function findPackage(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const above = dirname(folder);
  if (above === folder)
    throw new PressError("The package this program belongs to is incomplete.", { remedy: "Install it again." });
  return findPackage(above);
}

function readVersion(): string {
  const file = join(packageFolder, "package.json");
  const value: unknown = JSON.parse(readFileSync(file, "utf8"));
  return parseAs(v.object({ version: v.string() }), value, file).version;
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 0) throw new InvalidArgumentError("It is a whole number from 0 up.");
  return count;
}

function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return port;
}
