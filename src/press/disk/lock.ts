import { DatabaseSync } from "node:sqlite";
import { PressError } from "../rejection.ts";

/** sysexits.h: a temporary failure, try again. */
const BUSY = 75;
/** sqlite3.h: SQLITE_BUSY, without what follows in its higher bytes. */
const SQLITE_BUSY = 5;

/**
 * Holds a folder for this process until the returned function is called. The lock is the system's own, on a SQLite file that holds
 * the holder's process number: a holder that was killed holds nothing.
 * @throws {PressError} with exit code 75 when another press is at work.
 */
export function takeLock(file: string): () => void {
  const database = new DatabaseSync(file);
  try {
    database.exec("BEGIN IMMEDIATE");
    database.exec(`PRAGMA user_version = ${process.pid}; COMMIT; BEGIN IMMEDIATE`);
    return () => database.close();
  } catch (error) {
    const holder = isBusy(error) ? readHolder(database) : undefined;
    database.close();
    if (holder === undefined) throw error;
    throw new PressError(`Another press (process ${holder}) is at work on this edition.`, {
      remedy: "Wait until it has finished.",
      exitCode: BUSY,
    });
  }
}

const readHolder = (database: DatabaseSync): string =>
  String(database.prepare("PRAGMA user_version").get()?.["user_version"]);

const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;

/** Errors of `node:vm` are no `Error` of ours. */
export const isCode = (error: unknown, code: string): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === code;
