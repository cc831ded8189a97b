import { chmodSync, lchownSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faultsOf } from "./edition-faults.fixture.ts";
import {
  contentsOf,
  folder,
  optionsOf,
  readArticle,
  run,
  toPost,
  writeFile,
  writePosts,
} from "./press-folder.fixture.ts";
import { pressWatching } from "./press-watching.ts";

const nameOf = (post: string): string => `_posts/2022-04-30-${post}.md`;
const at = (file: string): string => join(folder, "posts", file);
const expectSound = async (): Promise<void> => expect(await faultsOf(join(folder, "dist"))).toEqual([]);

const vanish = (): void => renameSync(join(folder, "posts"), join(folder, "elsewhere"));

test.each([2, 45])("a folder that vanished with %i posts takes none of their articles along", async (count) => {
  writePosts(0, count);
  await run();
  const before = contentsOf("dist");
  vanish();
  const refused = {
    name: "PressError",
    message: expect.stringContaining(join(folder, "posts")),
    remedy: expect.stringMatching(/\S/u),
  };
  await expect(run()).rejects.toMatchObject(refused);
  await expect(run({ changed: [at(nameOf("p0"))] })).rejects.toMatchObject(refused);
  expect(contentsOf("dist")).toEqual(before);
  renameSync(join(folder, "elsewhere"), join(folder, "posts"));
  expect(await run()).toMatchObject({ unchanged: count, withdrawn: 0, filesWritten: 0 });
});

test("a folder that is empty, as where a disk is not mounted, takes not even a few articles along", async () => {
  writePosts(0, 3);
  await run();
  vanish();
  mkdirSync(join(folder, "posts"));
  await expect(run()).rejects.toThrow("3 of 3 published articles have no post any more");
  expect(await run({ allowShrink: true })).toMatchObject({ withdrawn: 3 });
  await expectSound();
});

test("the one post there is may go by another name", async () => {
  writePosts(0, 1);
  await run();
  renameSync(at(nameOf("p0")), at(nameOf("other")));
  expect(await run()).toMatchObject({ published: 1, withdrawn: 1 });
});

test.each([
  ["vanishes", vanish],
  ["gives way to another", () => (vanish(), writePosts(0, 1))],
])("a watch whose folder %s ends, and takes no articles along", async (_, befall) => {
  writePosts(0, 3);
  const { promise, resolve: pressed } = Promise.withResolvers<unknown>();
  const watch = pressWatching({
    options: optionsOf(),
    clock: () => new Date("2022-05-01T01:00:00Z"),
    onProgress: () => undefined,
    onReport: pressed,
    onError: pressed,
    stopped: new Promise(() => undefined),
  });
  await promise;
  befall();
  await expect(watch).rejects.toMatchObject({ name: "PressError", exitCode: 1, remedy: expect.stringMatching(/\S/u) });
  expect(readArticle("p2")).toMatchObject({ type: "article" });
});

test.each([
  ["what it was", "../../kept.md"],
  ["nothing", "nowhere.md"],
  ["itself", "2022-04-30-p1.md"],
])("a post that became a link to %s stays as it was published, and is told of", async (_, target) => {
  writePosts(0, 3);
  await run();
  renameSync(at(nameOf("p1")), join(folder, "kept.md"));
  symlinkSync(target, at(nameOf("p1")));
  writePosts(3, 4);
  for (const changed of [undefined, [at(nameOf("p1"))], undefined]) {
    const report = await run(changed && { changed });
    expect(report).toMatchObject({ withdrawn: 0, rejected: [{ file: nameOf("p1") }] });
    expect(readArticle("p1")).toMatchObject({ type: "article", title: "第1条" });
  }
  expect(readArticle("p3")).toMatchObject({ type: "article" });
  rmSync(at(nameOf("p1")));
  expect(await run()).toMatchObject({ withdrawn: 1, rejected: [] });
  await expectSound();
});

test.each([
  ["a folder", (name: string) => mkdirSync(at(name))],
  [
    "a file in the place of its folder",
    () => (rmSync(at("_posts/old"), { recursive: true }), writeFile("posts/_posts/old", "")),
  ],
])("a post where %s is now is gone, whether the folder is looked through or not", async (_, put) => {
  const old = "_posts/old/2022-04-30-p9.md";
  for (const out of ["dist", "other"].map((name) => join(folder, name))) {
    rmSync(at("_posts"), { recursive: true, force: true });
    writePosts(0, 3);
    writeFile(`posts/${old}`, toPost(9));
    await run({ out });
    rmSync(at(old));
    put(old);
    expect(await run({ out, ...(out.endsWith("other") && { changed: [at(old)] }) })).toMatchObject({
      withdrawn: 1,
      rejected: [],
    });
  }
});

test("a folder that became a link keeps what was published of it, and is told of", async () => {
  writePosts(0, 3);
  writeFile("posts/_posts/old/2022-04-30-p9.md", toPost(9));
  await run();
  renameSync(at("_posts/old"), join(folder, "old"));
  symlinkSync("../../old", at("_posts/old"));
  writePosts(3, 4);
  expect(await run()).toMatchObject({ published: 1, withdrawn: 0, rejected: [{ file: "_posts/old/" }] });
  expect(readArticle("p9")).toMatchObject({ type: "article" });
});

/** Root may read everything; nobody may not. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  const NOBODY = 65_534;
  for (const name of ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" })])
    lchownSync(join(folder, name), NOBODY, NOBODY);
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

test.runIf(process.getuid).each([
  ["post", nameOf("p1"), nameOf("p1")],
  ["folder", "_posts/old", "_posts/old/"],
])("a %s that may not be read stays as it was published, is told of, and stops nothing else", async (_, name, told) => {
  writePosts(0, 3);
  writeFile("posts/_posts/old/2022-04-30-p9.md", toPost(9));
  await asNobody(run);
  const mode = statSync(at(name)).mode;
  chmodSync(at(name), 0);
  writePosts(3, 4);
  try {
    const report = await asNobody(run);
    expect(report).toMatchObject({ published: 1, unchanged: 4, withdrawn: 0 });
    expect(report.rejected).toEqual([
      { file: told, line: 0, reason: expect.stringContaining("EACCES"), remedy: expect.stringMatching(/\S/u) },
    ]);
    const changed = [at("_posts/old/2022-04-30-p9.md"), at(nameOf("p1"))];
    expect(await asNobody(() => run({ changed }))).toMatchObject({ withdrawn: 0 });
    await expectSound();
  } finally {
    chmodSync(at(name), mode);
  }
  expect(await run()).toMatchObject({ unchanged: 5, rejected: [] });
});
