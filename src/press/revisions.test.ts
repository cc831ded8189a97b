import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseAs } from "#contract/parse-as";
import { articleFile, idOf, revisionsFile } from "#contract/paths";
import { Revisions } from "#contract/revision";
import { checkEdition } from "./check/check-edition.ts";
import {
  contentsOf,
  folder,
  pathOf,
  readArticle,
  readJson,
  readText,
  run,
  toPost,
  writeFile,
  writePosts,
} from "./press-folder.fixture.ts";

const id = idOf(pathOf("p1"));
const readRevisions = () => parseAs(Revisions, readJson(revisionsFile(id)), "revisions").revisions;
const write = (text: string, more = ""): void =>
  writeFile("posts/_posts/2022-04-30-p1.md", toPost(1, more).replace("第1条的正文。", text));
const at = (hour: number): { now: Date } => ({ now: new Date(Date.UTC(2022, 4, 1, hour)) });

test("a changed figure makes a correction: told in the article, in its lists, and in a file", async () => {
  writePosts(0, 3);
  write("载货80吨，都走水路。");
  await run(at(0));
  expect(readArticle("p1")).not.toHaveProperty("revised");
  write("载货90吨，都走水路。", "revision_note: 记者 <b>核对</b>了货单\n");
  await run(at(2));
  const moment = "2022-05-01T10:00:00+08:00";
  expect(readArticle("p1")).toMatchObject({
    publishedAt: "2022-04-30T00:01:00+08:00",
    updatedAt: moment,
    revised: { kind: "correction", at: moment, note: "记者 核对了货单" },
  });
  expect(readRevisions()).toEqual([
    {
      kind: "correction",
      at: moment,
      note: "记者 核对了货单",
      fingerprint: expect.stringMatching(/^[\da-f]{20}$/u),
      added: 3,
      removed: 3,
      changes: [{ kind: "figure", was: "80吨", now: "90吨", before: "载货", after: "，都走水路。", at: [2, 5] }],
      untold: 0,
    },
  ]);
  expect(readText("content/v1/lists/category/banks/latest.json")).toContain(moment);
  expect((await checkEdition(join(folder, "dist"))).faults).toEqual([]);
});

test("what changed again is told again, the newest first; once a correction, always one", async () => {
  write("载货80吨。");
  await run(at(0));
  write("载货90吨。", "revision_note: 货单有误\n");
  await run(at(1));
  write("载货90吨。船已到岸。", "revision_note: 货单有误\n");
  await run(at(2));
  expect(readRevisions()).toMatchObject([
    { kind: "update", at: "2022-05-01T10:00:00+08:00" },
    { kind: "correction", at: "2022-05-01T09:00:00+08:00", note: "货单有误" },
  ]);
  expect(readArticle("p1")).toMatchObject({ revised: { kind: "correction", at: "2022-05-01T10:00:00+08:00" } });
  expect(readArticle("p1"), "a reason of before is none of now").not.toHaveProperty("revised.note");
  write("载货90吨。船已到岸。", "revision_note: 补充到岸消息\n");
  await run(at(3));
  expect(readRevisions(), "a reason given later").toMatchObject([{ note: "补充到岸消息" }, { note: "货单有误" }]);
  expect(readArticle("p1")).toMatchObject({ updatedAt: "2022-05-01T10:00:00+08:00" });
});

test.for([
  ["white space", "载货  80吨。\n都走水路。"],
  ["markup", "载货**80吨**。都走*水路*。"],
  ["how paragraphs are cut", "载货80吨。\n\n都走水路。"],
])("%s alone makes no revision", async ([, text = ""]) => {
  write("载货80吨。都走水路。");
  await run(at(0));
  write(text, "author: 林海\n");
  await run(at(1));
  expect(readArticle("p1")).toMatchObject({ author: "林海" });
  expect(readArticle("p1")).not.toHaveProperty("revised");
  expect(readArticle("p1")).not.toHaveProperty("updatedAt");
});

test("what another press makes of the same post is no revision, but the same post changed later is", async () => {
  write("载货80吨。\n\n（文章来源：河报）");
  await run(at(0));
  writeFile("site.json", JSON.stringify({ cleanUps: { "source-line": false } }));
  await run({ ...at(1), siteFile: join(folder, "site.json"), rules: "other" });
  expect(readText(articleFile(id))).toContain("文章来源");
  expect(readArticle("p1")).not.toHaveProperty("revised");
});

test("a moved article keeps its revisions, a date of its own that is later stands", async () => {
  write("载货80吨。");
  await run(at(0));
  write("载货90吨。");
  await run(at(1));
  write("载货90吨。", "permalink: /boats/one.html\nlast_modified_at: 2022-05-01 12:00:00 +0800\n");
  await run(at(2));
  expect(readJson(articleFile(id))).toMatchObject({
    path: "/boats/one.html",
    updatedAt: "2022-05-01T12:00:00+08:00",
    revised: { at: "2022-05-01T09:00:00+08:00" },
  });
});

test("of a withdrawn article nothing is told any more", async () => {
  writePosts(0, 3);
  write("载货80吨。");
  await run(at(0));
  write("载货90吨。");
  await run(at(1));
  rmSync(join(folder, "posts/_posts/2022-04-30-p1.md"));
  await run(at(2));
  expect(readRevisions()).toEqual([]);
  expect(readText(revisionsFile(id))).not.toContain("80吨");
});

test("a text that is lost is said to have changed, no more", async () => {
  writePosts(0, 3);
  write("载货80吨。");
  await run(at(0));
  rmSync(join(folder, "dist", articleFile(id)));
  write("载货90吨。");
  await run(at(1));
  expect(readRevisions()).toMatchObject([{ kind: "update", changes: [], untold: 1 }]);
});

test("revisions outlive the ledger, and a whole run prints them as they were", async () => {
  writePosts(0, 3);
  write("载货80吨。");
  await run(at(0));
  for (const [hour, text] of [
    [1, "载货90吨。"],
    [2, "载货95吨。"],
  ] as const) {
    write(text);
    await run(at(hour));
  }
  const before = contentsOf("dist");
  cpSync(join(folder, "dist.ledger"), join(folder, "anew.ledger"), { recursive: true });
  await run({ ...at(3), out: join(folder, "anew"), rebuild: true });
  expect(contentsOf("anew")).toEqual(before);
  writeFileSync(join(folder, "dist.ledger/ledger.sqlite"), "no database ".repeat(1000));
  await run({ ...at(3), rebuild: true });
  expect(contentsOf("dist")).toEqual(before);
});
