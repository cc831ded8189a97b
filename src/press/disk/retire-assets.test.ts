import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { retireAssets } from "./retire-assets.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-assets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(place: "client" | "edition", ...names: string[]): void {
  mkdirSync(join(folder, place, "assets"), { recursive: true });
  for (const name of names) writeFileSync(join(folder, place, "assets", name), "");
}

const assets = (): string[] => readdirSync(join(folder, "edition/assets")).sort();
const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));

test("the assets of an earlier release stay for as many days as asked after another took its place", () => {
  put("client", "b.js");
  put("edition", "a.js", "b.js");
  const retire = (now: Date, retired = new Map<string, number>()) =>
    retireAssets(join(folder, "client"), join(folder, "edition"), { retired, now, days: 30 });
  const first = retire(day(1));
  expect([...first]).toEqual([["a.js", day(1).getTime()]]);
  const second = retire(day(30), new Map(first));
  expect(assets()).toEqual(["a.js", "b.js"]);
  expect([...retire(day(31), new Map(second))]).toEqual([]);
  expect(assets()).toEqual(["b.js"]);
});

test("an asset that a later release has again is no longer on its way out", () => {
  put("client", "a.js");
  put("edition", "a.js");
  const where = [join(folder, "client"), join(folder, "edition")] as const;
  const retired = new Map([["a.js", day(1).getTime()]]);
  expect([...retireAssets(...where, { retired, now: day(90), days: 30 })]).toEqual([]);
  expect(assets()).toEqual(["a.js"]);
});
