// Prints an edition of the fixture posts by the real commands, and serves it until it is told to stop.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { toBoundPosts } from "./site/bound-posts.ts";
import { toManyPosts, writePosts } from "./site/many-posts.ts";

const program = resolve(import.meta.dirname, "../bin/broadsheet.mjs");
const folder = mkdtempSync(join(tmpdir(), "broadsheet-e2e-"));
const posts = join(folder, "posts");
const edition = join(folder, "edition");

/** Several list pages, the newest of them not full. */
const MANY = 70;

/** All posts are published, or some were rejected: the fixture holds posts that must be. */
const published = new Set([0, 3]);

cpSync(resolve(import.meta.dirname, "site"), posts, { recursive: true });
writePosts(posts, [...toManyPosts(MANY), ...toBoundPosts("published"), ...toBoundPosts("rejected")]);
const build = ["build", "--posts", posts, "--out", edition, "--report", join(folder, "report.json")];
const { status } = spawnSync(process.execPath, [program, ...build], { stdio: ["ignore", "ignore", "inherit"] });
if (status === null || !published.has(status))
  throw new Error(`The fixture could not be pressed: exit code ${status}.`);

const server = spawn(process.execPath, [program, "serve", edition, "--port", "0"], {
  stdio: ["ignore", "pipe", "inherit"],
});
server.stdout.setEncoding("utf8").on("data", (text: string) => {
  const [address] = /http:\S+/u.exec(text) ?? [];
  // What playwright.config.ts waits for.
  if (address !== undefined) process.stdout.write(`serving ${address} from ${folder}\n`);
});
server.once("exit", (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.kill(signal));
