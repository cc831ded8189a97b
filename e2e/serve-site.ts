// Prints an edition of the fixture posts by the real commands, and serves it until it is told to stop.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const program = resolve(import.meta.dirname, "../bin/broadsheet.mjs");
const folder = mkdtempSync(join(tmpdir(), "broadsheet-e2e-"));
const posts = join(folder, "posts");
const edition = join(folder, "edition");

/** All posts are published, or some were rejected: the fixture holds posts that must be. */
const published = new Set([0, 3]);

cpSync(resolve(import.meta.dirname, "site"), posts, { recursive: true });
const { status } = spawnSync(process.execPath, [program, "build", "--posts", posts, "--out", edition], {
  stdio: "inherit",
});
if (status === null || !published.has(status))
  throw new Error(`The fixture could not be pressed: exit code ${status}.`);

const server = spawn(process.execPath, [program, "serve", edition, "--port", "0"], { stdio: "inherit" });
server.once("exit", (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.kill(signal));
