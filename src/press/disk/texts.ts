import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Where a draft, or an article's text, lies between reading and printing. */
export type TextRef = { store: number; from: number; length: number };

/** The texts of a run, in files beside the ledger: a hundred thousand of them do not fit in memory. Each writer has a store of its own. */
export class Texts {
  readonly #folder: string;
  readonly #store: number;
  readonly #descriptors = new Map<number, number>();
  #end = 0;

  /** @param beside the ledger's folder. */
  constructor(beside: string, store: number) {
    this.#folder = join(beside, FOLDER);
    this.#store = store;
    mkdirSync(this.#folder, { recursive: true });
  }

  put(text: string): TextRef {
    const bytes = Buffer.from(text);
    const descriptor = this.#open(this.#store, "w+");
    writeSync(descriptor, bytes, 0, bytes.length, this.#end);
    const ref = { store: this.#store, from: this.#end, length: bytes.length };
    this.#end += bytes.length;
    return ref;
  }

  get({ store, from, length }: TextRef): string {
    const bytes = Buffer.allocUnsafe(length);
    readSync(this.#open(store, "r"), bytes, 0, length, from);
    return bytes.toString();
  }

  #open(store: number, flags: "r" | "w+"): number {
    const known = this.#descriptors.get(store);
    if (known !== undefined) return known;
    const descriptor = openSync(join(this.#folder, String(store)), flags);
    this.#descriptors.set(store, descriptor);
    return descriptor;
  }

  close(): void {
    for (const descriptor of this.#descriptors.values()) closeSync(descriptor);
  }
}

const FOLDER = "texts";

/** Removes what a run kept, or one that was killed left behind. */
export const clearTexts = (beside: string): void => rmSync(join(beside, FOLDER), { recursive: true, force: true });
