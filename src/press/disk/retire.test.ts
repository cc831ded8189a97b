import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { namesIn, retire } from "./retire.ts";

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
const present = (): Set<string> => new Set(namesIn(join(folder, "client/assets")));
const DAY_MS = 86_400_000;
const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));

test("the assets of an earlier release stay for as many days as asked after another took its place", () => {
  put("client", "b.js");
  put("edition", "a.js", "b.js");
  const retireAt = (now: Date, retired = new Map<string, number>()) =>
    retire(join(folder, "edition/assets"), present(), { retired, now, stay: 30 * DAY_MS });
  const first = retireAt(day(1));
  expect([...first]).toEqual([["a.js", day(1).getTime()]]);
  const second = retireAt(day(30), new Map(first));
  expect(assets()).toEqual(["a.js", "b.js"]);
  expect([...retireAt(day(31), new Map(second))]).toEqual([]);
  expect(assets()).toEqual(["b.js"]);
});

test("what is no longer pointed at may be a folder; one that is not there is no fault", () => {
  mkdirSync(join(folder, "edition/segments/a"), { recursive: true });
  writeFileSync(join(folder, "edition/segments/a/0.bin"), "");
  const how = { retired: new Map([["a", 0]]), now: day(1), stay: 0 };
  expect([...retire(join(folder, "edition/segments"), new Set(), how)]).toEqual([]);
  expect(namesIn(join(folder, "edition/segments"))).toEqual([]);
  expect([...retire(join(folder, "nowhere"), new Set(), how)]).toEqual([]);
});

test("an asset that a later release has again is no longer on its way out", () => {
  put("client", "a.js");
  put("edition", "a.js");
  const retired = new Map([["a.js", day(1).getTime()]]);
  expect([...retire(join(folder, "edition/assets"), present(), { retired, now: day(90), stay: 30 * DAY_MS })]).toEqual(
    [],
  );
  expect(assets()).toEqual(["a.js"]);
});
