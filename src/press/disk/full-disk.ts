import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { PressError } from "../rejection.ts";
import { isCode } from "./lock.ts";

/** sqlite3.h: SQLITE_IOERR, which a full disk may be too, and SQLITE_FULL. */
const SQLITE_IOERR = 10;
const SQLITE_FULL = 13;

/**
 * @param error what the system or SQLite said.
 * @param path on the disk it spoke of; it need not be there.
 * @throws {PressError} when the cause is a full disk.
 */
export function refuseIfFull(error: unknown, path: string): void {
  if (!isFull(error, path)) return;
  throw new PressError(`The disk on which ${path} stands is full.`, {
    remedy: "What was published before still stands. Make room and press again: that goes on where this run stopped.",
  });
}

function isFull(error: unknown, path: string): boolean {
  if (isCode(error, "ENOSPC") || isCode(error, "EDQUOT")) return true;
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
  return code === SQLITE_FULL || (code === SQLITE_IOERR && hasNoRoom(path));
}

/** SQLite needs some pages beside each file it opens. */
const LITTLE = 100_000;

function hasNoRoom(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize < LITTLE;
  } catch (error) {
    if (isCode(error, "ENOENT") && dirname(path) !== path) return hasNoRoom(dirname(path));
    throw error;
  }
}
