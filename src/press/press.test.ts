import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { ListPage } from "#contract/list-page";
import { parseAs } from "#contract/parse-as";
import { articleFile, idOf, listFile, reservedSegments } from "#contract/paths";
import { faultsOf, filesOf } from "./edition-faults.fixture.ts";
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

test("an edition holds a page and a file for every article, list and term, each as its contract says", async () => {
  writePosts(0, 45);
  const report = await run();
  expect(report).toMatchObject({ published: 45, unchanged: 0, withdrawn: 0, rejected: [] });
  expect(await faultsOf(join(folder, "dist"))).toEqual([]);
  expect(filesOf(join(folder, "dist"))).toEqual(
    expect.arrayContaining([
      "index.html",
      "404.html",
      "_headers",
      "about/index.html",
      "categories/index.html",
      "tags/index.html",
      "latest/index.html",
      "latest/page/1/index.html",
      "banks/index.html",
      "banks/2022/04/30/p3.html",
      "tag/利率/index.html",
      "tag/rates/page/1/index.html",
      "archive/2022/04/30/index.html",
      "assets/app-1.js",
      "content/v1/lists/tag/利率/1.json",
    ]),
  );
  const rootNames = [join(folder, "dist"), resolve(import.meta.dirname, "../../public")].flatMap((name) =>
    readdirSync(name),
  );
  expect(rootNames.filter((name) => !reservedSegments.has(name))).toEqual(["banks"]);
  expect(readText("banks/2022/04/30/p3.html")).toContain("第3条的正文。");
  expect(
    parseAs(ListPage, readJson(listFile("category/banks", 1)), "page 1").teasers.map(({ title }) => title),
  ).toEqual(Array.from({ length: 20 }, (_, index) => `第${19 - index}条`));
});

test("the same posts give the same bytes in another folder, and a second run writes nothing", async () => {
  writePosts(0, 45);
  await run();
  expect(await run({ now: new Date("2022-05-02T00:00:00Z") })).toMatchObject({
    published: 0,
    unchanged: 45,
    filesWritten: 0,
  });
  await run({ out: join(folder, "other") });
  expect(contentsOf("other")).toEqual(contentsOf("dist"));
});

test("one more post changes its own files, the open pages of its lists, and what names the newest", async () => {
  writePosts(0, 45);
  await run();
  const before = new Map(contentsOf("dist"));
  writePosts(45, 46);
  expect(await run()).toMatchObject({ published: 1, unchanged: 45 });
  const changed = contentsOf("dist").flatMap(([file, contents]) => (before.get(file) === contents ? [] : [file]));
  expect(changed.filter((file) => /page\/\d|\/\d+\.json$|\/p(?!45)\d+\.html$/u.test(file))).toEqual([]);
  const ofIndex = changed.filter((file) => /^content\/v1\/(?:search\.json|segments\/)/u.test(file));
  expect(ofIndex.length).toBeLessThan(8);
  expect(changed.length - ofIndex.length).toBeLessThan(20);
  expect(await faultsOf(join(folder, "dist"))).toEqual([]);
});

test("a post that is gone leaves a dated notice at its address", async () => {
  writePosts(0, 45);
  await run();
  rmSync(join(folder, "posts/_posts/2022-04-30-p7.md"));
  expect(await run()).toMatchObject({ published: 0, unchanged: 44, withdrawn: 1 });
  expect(readArticle("p7")).toMatchObject({
    type: "withdrawn",
    title: "第7条",
    withdrawnAt: "2022-05-01T08:00:00+08:00",
  });
  expect(readText("banks/2022/04/30/p7.html")).toContain("<title>withdrawn</title>");
  expect(await run({ now: new Date("2022-06-01T00:00:00Z") })).toMatchObject({ withdrawn: 0, filesWritten: 0 });
  expect(await faultsOf(join(folder, "dist"))).toEqual([]);
});

test("an article that moves keeps its id, and its old address leads on", async () => {
  writePosts(0, 3);
  await run();
  writeFile("posts/_posts/2022-04-30-p1.md", toPost(1).replace("categories: banks", "categories: funds"));
  expect(await run()).toMatchObject({ published: 1, unchanged: 2, withdrawn: 0 });
  const path = "/funds/2022/04/30/p1.html";
  expect(readArticle("p1")).toMatchObject({ type: "article", path });
  expect(readText("banks/2022/04/30/p1.html")).toContain(`content="0; url=${path}"`);
  expect(readJson(articleFile(idOf(path)))).toMatchObject({ type: "moved", id: idOf(pathOf("p1")), path });
  expect(await faultsOf(join(folder, "dist"))).toEqual([]);
});

test("a post that breaks stays as it was published, and is in the report", async () => {
  writePosts(0, 3);
  await run();
  writeFile("posts/_posts/2022-04-30-p1.md", "---\ntitle: [\n---\n");
  const report = await run();
  expect(report).toMatchObject({ published: 0, unchanged: 3, withdrawn: 0 });
  expect(report.rejected.map(({ file, line }) => [file, line > 0])).toEqual([["_posts/2022-04-30-p1.md", true]]);
  expect(readArticle("p1")).toMatchObject({ type: "article", title: "第1条" });
});

test("a post whose new category's page would stand where an article does stays as it was published", async () => {
  writePosts(0, 3);
  writeFile("posts/_posts/2022-04-30-own.md", toPost(3, "permalink: /funds/\n"));
  await run();
  writeFile("posts/_posts/2022-04-30-p1.md", toPost(1).replace("categories: banks", "categories: funds"));
  const report = await run();
  expect(report).toMatchObject({ unchanged: 4, withdrawn: 0, rejected: [{ file: "_posts/2022-04-30-p1.md" }] });
  expect(readArticle("p1")).toMatchObject({ type: "article", path: pathOf("p1") });
});

test.each(["{", "{}", undefined])(
  "an article whose post is broken and whose file is %j is withdrawn when all is printed anew",
  async (file) => {
    writePosts(0, 3);
    await run();
    const name = `dist${articleFile(idOf(pathOf("p1")))}`;
    if (file === undefined) rmSync(join(folder, name));
    else writeFile(name, file);
    writeFile("posts/_posts/2022-04-30-p1.md", "---\ntitle: [\n---\n");
    const { withdrawn, warnings } = await run({ rebuild: true });
    expect(withdrawn).toBe(1);
    expect(warnings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining("cannot be read from the edition"),
    );
    expect(await faultsOf(join(folder, "dist"))).toEqual([]);
  },
);

test("a folder that lost most of its posts is not published by mistake", async () => {
  writePosts(0, 45);
  await run();
  const before = contentsOf("dist");
  renameSync(join(folder, "posts/_posts"), join(folder, "elsewhere"));
  mkdirSync(join(folder, "posts/_posts"));
  await expect(run()).rejects.toThrow("45 of 45 published articles have no post");
  expect(contentsOf("dist")).toEqual(before);
  expect(await run({ allowShrink: true })).toMatchObject({ withdrawn: 45 });
});

test("a link among the posts is rejected, and one beside them is warned of", async () => {
  writePosts(0, 2);
  symlinkSync("2022-04-30-p0.md", join(folder, "posts/_posts/link.md"));
  symlinkSync("../app", join(folder, "posts/app"));
  const report = await run();
  expect(report.rejected.map(({ file }) => file)).toEqual(["_posts/link.md"]);
  expect(report.warnings).toContainEqual(expect.objectContaining({ file: "app/" }));
});

test("what is not there is asked for with a remedy", async () => {
  await expect(run({ posts: join(folder, "nowhere") })).rejects.toMatchObject({ remedy: expect.any(String) });
  writePosts(0, 1);
  for (const siteFile of [join(folder, "none.json"), folder])
    await expect(run({ siteFile })).rejects.toMatchObject({ message: expect.stringContaining(siteFile), exitCode: 1 });
  const out = join(folder, "app/app.json");
  await expect(run({ out })).rejects.toMatchObject({ message: expect.stringContaining(out), exitCode: 1 });
  rmSync(join(folder, "app/app.json"));
  await expect(run()).rejects.toMatchObject({ remedy: expect.stringContaining("broadsheet build") });
});

test("the odd, broken and hostile posts of the fixture site make a sound edition, and each is published or in the report", async () => {
  const posts = resolve(import.meta.dirname, "../../e2e/site");
  const report = await run({ posts, now: new Date("2025-06-01T00:00:00Z") });
  expect(await faultsOf(join(folder, "dist"))).toEqual([]);
  const names = filesOf(posts).filter((file) => /^(?!category\/).*\.(?:md|markdown|html)$/u.test(file));
  expect(report.published + report.rejected.length + report.skipped.length).toBe(names.length);
  expect(report.rejected.filter(({ reason, remedy }) => reason === "" || remedy === "")).toEqual([]);
});

test("an edition that was removed is printed again, with the addresses it had", async () => {
  writePosts(0, 3);
  await run();
  rmSync(join(folder, "posts/_posts/2022-04-30-p0.md"));
  await run();
  const before = contentsOf("dist");
  rmSync(join(folder, "dist"), { recursive: true });
  await run();
  expect(contentsOf("dist")).toEqual(before);
});
