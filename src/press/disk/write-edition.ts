import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Output } from "../outputs/output.ts";
import type { Stopwatch } from "../stopwatch.ts";

/** Writes the files of an edition, each whole or not at all, and only those that changed. */
export class EditionWriter {
  /** Every file of the edition → what it was printed from, this run's included. */
  readonly files: Map<string, string>;
  written = 0;
  readonly #folder: string;
  readonly #folders = new Set<string>();

  readonly #stopwatch: Stopwatch;

  constructor(folder: string, files: ReadonlyMap<string, string>, stopwatch: Stopwatch) {
    this.#folder = folder;
    this.#stopwatch = stopwatch;
    this.files = new Map(files);
  }

  write(output: Output): void {
    if (this.files.get(output.file) === output.key) return;
    const contents = this.#stopwatch.time("print", () => output.print());
    this.#stopwatch.time("write", () => this.#replace(output.file, contents));
    this.files.set(output.file, output.key);
    this.written++;
  }

  #replace(name: string, contents: string | Uint8Array): void {
    const file = join(this.#folder, name);
    const folder = dirname(file);
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
    }
    const beside = join(folder, ".press.tmp"); // one name: what a killed run left is overwritten by the next
    writeFileSync(beside, contents);
    renameSync(beside, file);
  }
}
