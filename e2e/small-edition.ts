import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { AppRelease } from "./app-release.ts";
import { addressOf } from "./own-edition.ts";
import { type MadePost, toManyPosts, writePosts } from "./site/many-posts.ts";
import { test as base } from "./test.ts";

const program = resolve(import.meta.dirname, "../bin/broadsheet.mjs");

/** A small edition with a server of its own, which a test publishes again: with other posts, or with another release of the app. */
export class SmallEdition {
  readonly #folder = mkdtempSync(join(tmpdir(), "broadsheet-small-"));
  readonly #posts = join(this.#folder, "posts");
  readonly #edition = join(this.#folder, "edition");
  #server: ChildProcess | undefined;
  #address = "";
  #release = AppRelease.present;

  constructor() {
    writePosts(this.#posts, [...toManyPosts(45), toLongPost()]);
    // No test looks at its cards, and each is drawn for longer than its article.
    writeFileSync(join(this.#posts, "site.config.json"), JSON.stringify({ cards: { newest: 0 } }));
  }

  /** Prints the posts as they are, with the release of the last time or another one; what earlier ones need stays. */
  async publish(release = this.#release): Promise<void> {
    release.press(this.#posts, this.#edition);
    this.#release = release;
    if (this.#server !== undefined) return;
    this.#server = spawn(process.execPath, [program, "serve", this.#edition, "--port", "0"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#address = await addressOf(this.#server);
  }

  /** Publishes, but leaves the pages at some paths as an earlier release printed them: the archive is renewed bit by bit. */
  async publishAllBut(paths: readonly string[], release: AppRelease): Promise<void> {
    const printed = paths.map((path) => [path, this.read(path)] as const);
    await this.publish(release);
    for (const [path, text] of printed) this.write(path, text);
  }

  /** Takes away the assets that the present release does not need, or those of them that match. */
  expireAssets(pattern = /./u): void {
    const needed = new Set(this.#release.assets());
    const folder = join(this.#edition, "assets");
    for (const name of readdirSync(folder)) if (!needed.has(name) && pattern.test(name)) rmSync(join(folder, name));
  }

  post(...posts: readonly MadePost[]): void {
    writePosts(this.#posts, posts);
  }

  unpost({ file }: MadePost): void {
    rmSync(join(this.#posts, file));
  }

  read(path: string): string {
    return readFileSync(this.#fileAt(path), "utf8");
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.#fileAt(path)), { recursive: true });
    writeFileSync(this.#fileAt(path), text);
  }

  remove(path: string): void {
    rmSync(this.#fileAt(path));
  }

  at(path: string): string {
    return new URL(path, this.#address).href;
  }

  async stop(): Promise<void> {
    const { promise, resolve: stopped } = Promise.withResolvers<void>();
    this.#server?.once("exit", () => stopped());
    this.#server?.kill("SIGTERM");
    if (this.#server !== undefined) await promise;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #fileAt(path: string): string {
    return join(this.#edition, path.endsWith("/") ? `${path}index.html` : path);
  }
}

/** Playwright's `test`, with an edition that was published once. */
export const test = base.extend<{ edition: SmallEdition }>({
  edition: async ({ page }, use, testInfo) => {
    testInfo.setTimeout(120_000); // Other releases are built within a test.
    const edition = new SmallEdition();
    try {
      await edition.publish();
      await use(edition);
      await page.goto("about:blank");
    } finally {
      await edition.stop();
    }
  },
});

/** An article of sixty paragraphs, `第 1 段。` … `第 60 段。`, and a line with a date and a figure. */
export const long = { title: "一篇长稿", path: "/chang/2025/03/01/long.html" };

/** The post of it, with some texts in the place of others. */
export function toLongPost(...changes: readonly (readonly [from: string, to: string])[]): MadePost {
  const text = changes.reduce((changed, [from, to]) => changed.replace(from, to), longText);
  return { file: "_posts/2025-03-01-long.md", text };
}

const longText = `---\ntitle: ${long.title}\ndate: 2025-03-01 08:00:00 +0800\ncategories: chang\ntags: [长]\n---\n${Array.from(
  { length: 60 },
  (_, index) => `第 ${index + 1} 段。${"河水慢慢地流，船一只接一只地走。".repeat(4)}`,
).join("\n\n")}\n\n4月1日运粮80吨，船慢慢地走。\n`;
