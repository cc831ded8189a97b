import type { ReadPost, ReadTask } from "../drafts/read-posts.ts";
import type { PrintedSheet, PrintTask, Tally } from "./press-worker.ts";

/** The number of the worker that works in the press's own thread, on few things. */
export const OWN = 0;

/** What a thread is asked. */
export type Request =
  | { kind: "read"; tasks: readonly ReadTask[] }
  | { kind: "print"; tasks: readonly PrintTask[] }
  | { kind: "close" };

/** What it answers, in the order of the requests. */
export type Answer =
  | { kind: "read"; posts: ReadPost[] }
  | { kind: "print"; sheets: PrintedSheet[] }
  | { kind: "close"; tally: Tally }
  | { kind: "failed"; error: { message: string; remedy?: string; exitCode?: number; code?: string; stack?: string } };
