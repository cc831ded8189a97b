import { existsSync } from "node:fs";
import { join } from "node:path";
import { manifestFile } from "#contract/paths";
import { isCode } from "../disk/lock.ts";
import { PressError } from "../rejection.ts";
import { stopSignal } from "../stop-signal.ts";
import { type RunningServer, startServer } from "./start-server.ts";

/**
 * Serves an edition, says where, and returns after Ctrl-C or SIGTERM.
 * @throws {PressError} when there is no edition or the port cannot be had.
 */
export async function serveUntilStopped(folder: string, port: number): Promise<void> {
  if (!existsSync(join(folder, manifestFile))) {
    throw new PressError(`There is no edition in ${folder}.`, {
      remedy: "Print one with `broadsheet build --posts <dir> --out <dir>`, or name the folder that holds one.",
    });
  }
  const { address, close } = await startOrExplain(folder, port);
  process.stdout.write(`\n  ${address}\n\nServing ${folder}. Ctrl-C stops.\n`);
  await stopSignal();
  await close();
}

async function startOrExplain(folder: string, port: number): Promise<RunningServer> {
  try {
    return await startServer(folder, { port });
  } catch (error) {
    const reason = isCode(error, "EADDRINUSE")
      ? "is taken"
      : isCode(error, "EACCES")
        ? "is not allowed to you"
        : undefined;
    if (reason === undefined) throw error;
    throw new PressError(`Port ${port} ${reason}.`, {
      remedy: "Give another one with --port; --port 0 takes any free one.",
    });
  }
}
