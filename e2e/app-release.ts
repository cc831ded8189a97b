import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** What a package that can build its app is made of. */
const parts = ["bin", "src", "vite", "public", "index.html", "vite.config.ts", "package.json", "package-lock.json"];

/** In a file of the sources one text takes the place of another. */
export type Change = { file: string; from: string; to: string };

/** A release of the app: the sources as they are, or changed in places, in a package of its own. */
export class AppRelease {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** The release that the fixture was pressed with. */
  static readonly present = new AppRelease(root);

  /** A release made of changed sources; it is built when it is first pressed with. */
  static from(changes: readonly Change[]): AppRelease {
    const folder = mkdtempSync(join(tmpdir(), "broadsheet-release-"));
    for (const part of [...parts, ...readdirSync(root).filter((name) => /^tsconfig.*\.json$/u.test(name))])
      cpSync(join(root, part), join(folder, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    for (const { file, from, to } of changes) {
      const text = readFileSync(join(folder, file), "utf8");
      if (!text.includes(from)) throw new Error(`${file} does not hold “${from}” any more.`);
      writeFileSync(join(folder, file), text.replace(from, to));
    }
    return new AppRelease(folder);
  }

  /** Prints an edition of the posts with this release, built where it is not. */
  press(posts: string, out: string): void {
    const command = ["build", "--posts", posts, "--out", out, "--allow-shrink"];
    const program = join(this.#folder, "bin/broadsheet.mjs");
    const { status, stderr } = spawnSync(process.execPath, [program, ...command], { encoding: "utf8" });
    if (status !== 0) throw new Error(`The edition was not pressed: exit code ${status}. ${stderr}`);
  }

  /** The names of its scripts and style sheets. */
  assets(): string[] {
    return readdirSync(join(this.#folder, "build/app/client/assets"));
  }

  remove(): void {
    if (this.#folder !== root) rmSync(this.#folder, { recursive: true, force: true });
  }
}
