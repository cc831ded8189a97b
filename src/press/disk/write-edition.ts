import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Piece } from "#contract/piece";
import { encode } from "./encode.ts";

/** Writes files of an edition, each whole or not at all. */
export class EditionWriter {
  readonly #folder: string;
  readonly #beside: string;
  readonly #synced: boolean;
  readonly #folders = new Set<string>();

  /**
   * @param writer tells those apart who write at the same time.
   * @param how `synced`: a file is on the disk itself before it takes its place, so that a power cut cannot leave it empty. Many
   * files would each wait for the disk: for them see `syncFolder`.
   */
  constructor(folder: string, writer: number, { synced }: { synced: boolean }) {
    this.#folder = folder;
    this.#beside = join(folder, UNFINISHED, String(writer));
    this.#synced = synced;
    mkdirSync(join(folder, UNFINISHED), { recursive: true });
  }

  /** @param name relative to the edition's folder, decoded, with `/`. */
  write(name: string, contents: string | readonly Piece[] | Uint8Array): void {
    const file = join(this.#folder, name);
    const folder = dirname(file);
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
    }
    const bytes =
      contents instanceof Uint8Array ? contents : encode(typeof contents === "string" ? [contents] : contents);
    if (this.#synced) writeSynced(this.#beside, bytes);
    else writeFileSync(this.#beside, bytes);
    renameSync(this.#beside, file);
  }

  /** Copies a file to a name that stands for its contents. */
  copyOnce(from: string, name: string): void {
    if (!existsSync(join(this.#folder, name))) this.write(name, readFileSync(from));
  }
}

/** A hidden folder of the edition, which no host serves. What a killed run left in it is nobody's. */
const UNFINISHED = ".unfinished";

export function clearUnfinished(edition: string): void {
  for (const folder of [edition, hostsFolder(edition)])
    rmSync(join(folder, UNFINISHED), { recursive: true, force: true });
}

/** Holds what the keeper of a server is told: a host that publishes a whole edition must not publish it too. */
export const hostsFolder = (edition: string): string => `${edition}.hosts`;

function writeSynced(file: string, contents: Uint8Array): void {
  const descriptor = openSync(file, "w");
  try {
    writeFileSync(descriptor, contents);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Brings all that was written to the disk itself. Where there is no such command, the system does it in its own time. */
export function syncFolder(edition: string): void {
  spawnSync("sync", ["-f", edition], { stdio: "ignore" });
}
