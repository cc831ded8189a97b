import { hash } from "node:crypto";

const SIZE = 2n ** 128n;

/**
 * The name of an edition: a sum of hashes of all that is printed, so that it follows from what stands in the edition alone, and
 * changes with it at no more cost than the change.
 */
export class EditionName {
  #sum: bigint;

  constructor(name: string | undefined) {
    this.#sum = BigInt(`0x${name ?? "0"}`);
  }

  replace(sheet: string, before: string | undefined, after: string): void {
    if (before === after) return;
    const gone = before === undefined ? 0n : toNumber(sheet, before);
    this.#sum = (this.#sum - gone + toNumber(sheet, after) + SIZE) % SIZE;
  }

  toString(): string {
    return this.#sum.toString(16).padStart(32, "0");
  }
}

const toNumber = (sheet: string, key: string): bigint =>
  BigInt(`0x${hash("sha256", `${sheet} ${key}`, "hex").slice(0, 32)}`);
