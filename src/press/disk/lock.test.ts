import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "./lock.ts";

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
