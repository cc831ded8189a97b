import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { watchFolder } from "./watch-folder.ts";

test("nothing is told after a watch has ended, though something changed right before", async () => {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-watch-"));
  let count = 0;
  const unwatch = await watchFolder(folder, join(folder, "none"), () => count++);
  writeFileSync(join(folder, "file"), "");
  // As long as a run keeps this thread busy, the news of it waits.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  await unwatch();
  const told = count;
  await wait(100);
  expect(count).toBe(told);
  rmSync(folder, { recursive: true });
});
