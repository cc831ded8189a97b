import { lstatSync, statSync } from "node:fs";
import type { Stamp } from "../ledger/post-rows.ts";
import { isCode } from "./lock.ts";

/** Clocks of file systems tick this slowly, in milliseconds: a file may change twice within a tick. */
const TICK = 2000;

const nothing: Stamp = { size: -1, time: 0 };

/** What tells whether a file changed since it was last read; of a size below zero: it is not there. */
export function stampOf(file: string): Stamp {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    // The time of the last change of anything: no tool sets it back.
    return stat === undefined ? nothing : { size: stat.size, time: stat.ctimeMs };
  } catch {
    return nothing; // no name that a file can have
  }
}

/** Whether a file stands there: one that may not be looked at, too, and a link, wherever it leads. */
export function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === false;
  } catch (error) {
    return !isCode(error, "ENOTDIR");
  }
}

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** What tells a folder from another that came into its place; undefined where none can be looked at. */
export function identityOf(folder: string): string | undefined {
  try {
    const { dev, ino } = statSync(folder);
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

/** A stamp to be kept: one so fresh that a further change might not show in it is none. */
export const toKept = (stamp: Stamp, readAt: number): Stamp =>
  stamp.time > readAt - TICK ? { size: stamp.size, time: 0 } : stamp;

export const isSame = (one: Stamp, other: Stamp): boolean =>
  one.size === other.size && one.time === other.time && one.size >= 0;
