import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { PressError } from "../rejection.ts";

/** sysexits.h: a temporary failure, try again. */
const BUSY = 75;

/**
 * Holds a folder for this process until the returned function is called. A lock whose holder no longer runs is taken over.
 * @throws {PressError} with exit code 75 when another press is at work.
 */
export function takeLock(file: string): () => void {
  for (;;) {
    try {
      const handle = openSync(file, "wx");
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!isCode(error, "EEXIST")) throw error;
    }
    const holder = readHolder(file);
    if (holder !== undefined && isRunning(holder)) {
      throw new PressError(`Another press (process ${holder}) is at work on this edition.`, {
        remedy: `Wait until it has finished. If that process is no press, remove ${file}.`,
        exitCode: BUSY,
      });
    }
    rmSync(file, { force: true });
  }
}

function readHolder(file: string): number | undefined {
  try {
    const holder = Number.parseInt(readFileSync(file, "utf8"), 10);
    return Number.isSafeInteger(holder) && holder > 0 ? holder : undefined;
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function isRunning(holder: number): boolean {
  if (holder === process.pid) return true;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
