import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const program = resolve(import.meta.dirname, "../bin/broadsheet.mjs");

/** All posts are published, or some were rejected: the fixture holds posts that must be. */
const published = new Set([0, 3]);

/** A copy of the fixture with a server of its own, for a test that presses again: the other tests' edition stays as it is. */
export class OwnEdition {
  readonly #address: string;
  /** The folder of its posts. */
  readonly posts: string;
  readonly #folder: string;
  readonly #server: ChildProcess;

  private constructor(folder: string, server: ChildProcess, address: string) {
    this.#folder = folder;
    this.#server = server;
    this.posts = join(folder, "posts");
    this.#address = address;
  }

  static async start(fixture: string): Promise<OwnEdition> {
    const folder = mkdtempSync(join(tmpdir(), "broadsheet-own-"));
    cpSync(fixture, folder, { recursive: true });
    const server = spawn(process.execPath, [program, "serve", join(folder, "edition"), "--port", "0"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    return new OwnEdition(folder, server, await addressOf(server));
  }

  /** Where one of its pages is. */
  at(path: string): string {
    return new URL(path, this.#address).href;
  }

  /** Prints what the posts are by now. */
  press(): void {
    const command = ["press", "--posts", this.posts, "--out", join(this.#folder, "edition")];
    const { status } = spawnSync(process.execPath, [program, ...command], { stdio: ["ignore", "ignore", "inherit"] });
    if (status === null || !published.has(status)) throw new Error(`The edition was not pressed: exit code ${status}.`);
  }

  async stop(): Promise<void> {
    const { promise, resolve: stopped } = Promise.withResolvers<void>();
    this.#server.once("exit", () => stopped());
    this.#server.kill("SIGTERM");
    await promise;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The first address that a server tells of. */
export function addressOf(server: ChildProcess): Promise<string> {
  const { promise, resolve: found, reject } = Promise.withResolvers<string>();
  server.once("exit", (code) => reject(new Error(`The edition was not served: exit code ${code}.`)));
  server.stdout?.setEncoding("utf8").on("data", (text: string) => {
    const [address] = /http:\S+/u.exec(text) ?? [];
    if (address !== undefined) found(address);
  });
  return promise;
}
