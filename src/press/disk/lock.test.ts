import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "./lock.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const program = (then: string): string => `
  const { takeLock } = await import(${JSON.stringify(join(import.meta.dirname, "lock.ts"))});
  try { takeLock(${JSON.stringify(join(folder, "lock"))}); console.log("taken"); ${then} }
  catch (error) { console.log(error.message); process.exitCode = error.exitCode; }
`;
const node = (then: string): string[] => ["--input-type=module", "-e", program(then)];

test("a second press is refused with exit code 75 and the holder's number", () => {
  const release = takeLock(join(folder, "lock"));
  const { status, stdout } = spawnSync(process.execPath, node(""), { encoding: "utf8" });
  expect(status).toBe(75);
  expect(stdout).toContain(`process ${process.pid}`);
  expect(() => takeLock(join(folder, "lock"))).toThrow(expect.objectContaining({ exitCode: 75 }));
  release();
  takeLock(join(folder, "lock"))();
});

test("the lock of a press that was killed is anybody's", async () => {
  const holder = spawn(process.execPath, node("setInterval(() => {}, 1000);"));
  await once(holder.stdout, "data");
  expect(() => takeLock(join(folder, "lock"))).toThrow(`process ${holder.pid}`);
  holder.kill("SIGKILL");
  await once(holder, "exit");
  takeLock(join(folder, "lock"))();
});

test("of many that come at the same moment one gets it", async () => {
  const rivals = Array.from({ length: 8 }, () => spawn(process.execPath, node("setTimeout(() => {}, 3000);")));
  const said = await Promise.all(
    rivals.map(async (rival) => String(await once(rival.stdout, "data").then(([data]: unknown[]) => data))),
  );
  expect(said.filter((text) => text.startsWith("taken"))).toHaveLength(1);
  for (const rival of rivals) rival.kill("SIGKILL");
}, 30_000);
