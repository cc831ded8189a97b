import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readRelease } from "./read-release.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-release-"));
  write("index.html", "<!doctype html>");
  write("src/app/a/b.ts", "1");
  write("src/app/a.ts", "2");
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, "package", name)), { recursive: true });
  writeFileSync(join(folder, "package", name), text);
}

const release = (): string => readRelease(join(folder, "package"));

test("the same sources are the same release, wherever they stand", () => {
  cpSync(join(folder, "package"), join(folder, "other"), { recursive: true });
  expect(release()).toMatch(/^[\da-f]{12}$/u);
  expect(readRelease(join(folder, "other"))).toBe(release());
});

test.each([
  ["src/app/a.ts", "3"],
  ["src/app/c.ts", "2"],
  ["src/contract/c.ts", ""],
  ["package-lock.json", "{}"],
  ["public/favicon.svg", "<svg/>"],
])("another %s is another release", (name, text) => {
  const before = release();
  write(name, text);
  expect(release()).not.toBe(before);
});

test.each(["src/app/a.test.ts", "src/app/a.fixture.ts", "src/press/cli.ts", "README.md"])(
  "%s is no part of the app",
  (name) => {
    const before = release();
    write(name, "3");
    expect(release()).toBe(before);
  },
);
