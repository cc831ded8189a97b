import { statSync } from "node:fs";
import { join } from "node:path";
import type { Stamp } from "../ledger/post-rows.ts";

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

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** A stamp to be kept: one so fresh that a further change might not show in it is none. */
export const toKept = (stamp: Stamp, readAt: number): Stamp =>
  stamp.time > readAt - TICK ? { size: stamp.size, time: 0 } : stamp;

export const isSame = (one: Stamp, other: Stamp): boolean =>
  one.size === other.size && one.time === other.time && one.size >= 0;

/** Which of a folder's files changed, and which are gone. */
export type Changes = { changed: Map<string, Stamp>; gone: string[] };

/** @param known the stamps of the files as they were last read. */
export function scanPosts(folder: string, files: readonly string[], known: ReadonlyMap<string, Stamp>): Changes {
  const changed = new Map<string, Stamp>();
  const present = new Set(files);
  for (const file of files) {
    const stamp = stampOf(join(folder, file));
    const before = known.get(file);
    if (before === undefined || !isSame(stamp, before)) changed.set(file, stamp);
  }
  return { changed, gone: [...known.keys()].filter((file) => !present.has(file)) };
}
