import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Ledger, type Memory } from "./ledger.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-ledger-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const article = {
  file: "_posts/a.md",
  path: "/a.html",
  title: "标题 ' \" \u{1F600}",
  publishedAt: "2022-04-30T00:06:11+08:00",
};
const memory: Memory = {
  articles: new Map([
    ["000000000001", { id: "000000000001", ...article }],
    ["000000000002", { id: "000000000002", ...article, withdrawnAt: "2022-05-01T00:00:00+08:00" }],
  ]),
  addresses: new Map([
    ["/a.html", "000000000001"],
    ["/%E9%93%B6.html", "000000000001"],
  ]),
  lists: new Map([
    ["all", { subject: { kind: "all" }, placement: { sealed: 0, pageOf: new Map() } }],
    [
      "tag/银行",
      {
        subject: { kind: "tag", term: { slug: "银行", name: "银行" } },
        placement: { sealed: 2, pageOf: new Map([["000000000001", 2]]) },
      },
    ],
  ]),
  files: new Map([["index.html", "k1"]]),
};

test("what is written is read again by the next run", () => {
  const file = join(folder, "ledger.sqlite");
  const first = new Ledger(file);
  expect(first.readMemory().articles.size).toBe(0);
  first.writeMemory(memory);
  first.writeMemory(memory);
  first.close();
  const second = new Ledger(file);
  expect(second.readMemory()).toEqual(memory);
  second.close();
});

test("a ledger of a newer press is left alone", () => {
  const file = join(folder, "ledger.sqlite");
  const database = new DatabaseSync(file);
  database.exec("PRAGMA user_version = 99");
  database.close();
  expect(() => new Ledger(file)).toThrow("newer press");
});

test("a file that is no ledger is refused, not overwritten", () => {
  const file = join(folder, "ledger.sqlite");
  writeFileSync(file, "no database at all, but long enough to look like one".repeat(100));
  expect(() => new Ledger(file)).toThrow("not a database");
});
