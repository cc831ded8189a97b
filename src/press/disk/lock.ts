import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { PressError } from "../rejection.ts";

/** sysexits.h: a temporary failure, try again. */
const BUSY = 75;

/**
 * Holds a folder for this process until the returned function is called. A lock whose holder no longer runs is taken over.
 * @throws {PressError} with exit code 75 when another press is at work.
 */
export function takeLock(file: string): () => void {
  for (;;) {
    if (putLock(file)) return () => rmSync(file, { force: true });
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

/** Written beside and linked: a lock stands there whole, or another press would read no holder in it. */
function putLock(file: string): boolean {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, String(process.pid));
  try {
    linkSync(beside, file);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(beside);
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

/** Errors of `node:vm` are no `Error` of ours. */
export const isCode = (error: unknown, code: string): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === code;
