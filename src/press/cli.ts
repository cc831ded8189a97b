import { Command, CommanderError } from "commander";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import * as v from "valibot";
import { parseAs } from "#contract/parse-as";
import { type Places, toPort } from "./commands/arguments.ts";
import { addEditionCommands } from "./commands/edition-commands.ts";
import { addPressCommands } from "./commands/press-command.ts";
import { addPublishCommand } from "./commands/publish-command.ts";
import { addSearchCommand } from "./commands/search-command.ts";
import { isCode } from "./disk/lock.ts";
import { PressError } from "./rejection.ts";

/**
 * Runs one command of the press. What a command needs is loaded when it runs: a run of little work is half start-up.
 * @param argv what follows the program's name.
 * @returns the exit code.
 */
export async function run(argv: readonly string[]): Promise<number> {
  // A reader that has seen enough (`… | head`) is no fault of ours.
  process.stdout.on("error", (error) => {
    if (!isCode(error, "EPIPE")) throw error;
  });
  let code = 0;
  const program = new Command("broadsheet")
    .description("A press that turns a folder of posts into a static newspaper.")
    .version(readVersion())
    .showHelpAfterError("(--help says more)")
    .exitOverride();
  addPressCommands(program, places, (given) => (code = given));
  addEditionCommands(program, places, (given) => (code = given));
  addSearchCommand(program, places, (given) => (code = given));
  program
    .command("serve")
    .description("Serve an edition over HTTP.")
    .argument("<dir>", "the edition")
    .option("-p, --port <number>", "the port to listen on; 0: any free one", toPort, 4173)
    .action(async (folder: string, { port }: { port: number }) => {
      const { serveUntilStopped } = await import("./serve/serve-until-stopped.ts");
      await serveUntilStopped(places.fromUser(folder), port);
    });
  addPublishCommand(program, places);
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

const packageFolder = findPackage(import.meta.dirname);
const places: Places = { package: packageFolder, fromUser };

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
