import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "./lock.ts";

/** Tells what it read of a file that comes and goes. */
const readUntilStopped = `
  const { readFileSync } = require("node:fs");
  const { parentPort, workerData } = require("node:worker_threads");
  const seen = new Set();
  while (Atomics.load(workerData.stop, 0) === 0) try { seen.add(readFileSync(workerData.file, "utf8")); } catch {}
  parentPort.postMessage([...seen]);
`;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a second press is refused with exit code 75 and the holder's number", () => {
  const file = join(folder, "lock");
  const release = takeLock(file);
  expect(() => takeLock(file)).toThrow(
    expect.objectContaining({ exitCode: 75, message: expect.stringContaining(String(process.pid)) }),
  );
  release();
  expect(existsSync(file)).toBe(false);
});

test("whoever reads a lock reads its holder", async () => {
  const file = join(folder, "lock");
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const reader = new Worker(readUntilStopped, { eval: true, workerData: { file, stop } });
  await once(reader, "online");
  for (let round = 0; round < 2000; round++) takeLock(file)();
  Atomics.store(stop, 0, 1);
  expect(await once(reader, "message")).toEqual([[String(process.pid)]]);
});

test.each([
  ["of a process that ended", () => String(spawnSync(process.execPath, ["-e", ""]).pid)],
  ["that was being written when its holder was killed", () => ""],
  ["that holds rubbish", () => "no number"],
])("a lock %s is taken over", (_, contents) => {
  const file = join(folder, "lock");
  writeFileSync(file, contents());
  takeLock(file)();
  expect(existsSync(file)).toBe(false);
});
