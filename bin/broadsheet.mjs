#!/usr/bin/env node
// In a checkout the press runs as it is written; a package carries it bundled, since Node strips no types under node_modules.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const root = resolve(import.meta.dirname, "..");
const written = join(root, "src", "press", "cli.ts");
const pinned = join(root, "node_modules", ".bin", "node");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const isRecent = major > 22 || (major === 22 && minor >= 22);
const isCheckout = existsSync(written);

if (isCheckout && !isRecent && existsSync(pinned)) {
  const child = spawn(pinned, process.argv.slice(1), { stdio: "inherit" });
  process.on("SIGINT", () => undefined); // the terminal sends it to both
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code) => (process.exitCode = code ?? 1));
} else if (isRecent) {
  // What was compiled, and stripped of its types, once is kept: a run of little work is half start-up.
  enableCompileCache();
  const { run } = await import(pathToFileURL(isCheckout ? written : join(root, "build", "press", "cli.js")).href);
  process.exitCode = await run(process.argv.slice(2));
} else {
  console.error(
    `Broadsheet needs Node 22.22 or newer; this is ${process.version}.${isCheckout ? " Run `npm ci`, which brings one." : ""}`,
  );
  process.exitCode = 1;
}
