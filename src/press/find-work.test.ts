import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { folder, optionsOf, run, toPost, writeFile, writePosts } from "./press-folder.fixture.ts";
import { pressWatching } from "./press-watching.ts";
import type { Warning } from "./rejection.ts";
import type { Report } from "./report.ts";

const picture = resolve(import.meta.dirname, "../../e2e/site/pictures/small.png");

const ofChanged = ({ warnings }: Report): Warning[] => warnings.filter(({ message }) => message.includes("--changed"));

/** What is warned of when files are named as changed. */
const warningsOf = async (...files: readonly string[]): Promise<Warning[]> =>
  ofChanged(await run({ changed: files.map((file) => join(folder, file)) }));

test.each([
  ["a name that no post has", "posts/_posts/2022-04-30-p7.md"],
  ["a picture that is not there", "posts/none.png"],
  ["a file of another kind", "posts/notes.txt"],
  ["a folder", "posts/_posts"],
  ["a post elsewhere", "elsewhere/2022-04-30-p9.md"],
  ["a picture elsewhere", "elsewhere/picture.png"],
])("%s, named as changed, is told of", async (_, file) => {
  writePosts(0, 2);
  writeFile("posts/notes.txt", "");
  writeFile("elsewhere/2022-04-30-p9.md", toPost(9));
  cpSync(picture, join(folder, "elsewhere/picture.png"));
  await run();
  expect(await warningsOf("posts/_posts/2022-04-30-p0.md", file)).toEqual([
    expect.objectContaining({ file: join(folder, file), message: expect.stringContaining("Name files") }),
  ]);
});

test("posts and pictures that changed, came or went are not", async () => {
  writePosts(0, 3);
  await run();
  mkdirSync(join(folder, "posts/pictures"));
  cpSync(picture, join(folder, "posts/pictures/new.png"));
  writeFile("posts/_posts/2022-04-30-p1.md", `${toPost(1)}\n![](/pictures/new.png)\n`);
  rmSync(join(folder, "posts/_posts/2022-04-30-p2.md"));
  const posts = [0, 1, 2].map((number) => `posts/_posts/2022-04-30-p${number}.md`);
  expect(await warningsOf("posts/pictures/new.png", ...posts)).toEqual([]);
  rmSync(join(folder, "posts/pictures/new.png"));
  expect(await warningsOf("posts/pictures/new.png")).toEqual([]);
});

test("a watch that hears of other files is silent on them", async () => {
  writePosts(0, 2);
  const patience = { timeout: 10_000 };
  const reports: Report[] = [];
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  const watch = pressWatching({
    options: optionsOf(),
    clock: () => new Date("2022-05-01T00:00:00Z"),
    onProgress: () => undefined,
    onReport: (report) => reports.push(report),
    onError: (error) => expect.fail(String(error)),
    stopped,
  });
  await expect.poll(() => reports.length, patience).toBe(1);
  writeFile("posts/notes.txt", "");
  writePosts(2, 3);
  await expect.poll(() => reports, patience).toContainEqual(expect.objectContaining({ published: 1, unchanged: 2 }));
  stop();
  await watch;
  expect(reports.flatMap(ofChanged)).toEqual([]);
});
