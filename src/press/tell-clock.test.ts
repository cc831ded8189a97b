import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linksFile } from "#contract/paths";
import { faultsOf } from "./edition-faults.fixture.ts";
import { folder, pathOf, readArticle, readText, run, toPost, writeFile, writePosts } from "./press-folder.fixture.ts";

const nameOf = (post: string): string => `_posts/2022-04-30-${post}.md`;
const expectSound = async (): Promise<void> => expect(await faultsOf(join(folder, "dist"))).toEqual([]);

test("a clock that went back is told of, and costs no article and no address", async () => {
  writePosts(0, 4);
  await run();
  const links = readText(linksFile(1));
  rmSync(join(folder, "posts", nameOf("p1")));
  writeFile(`posts/${nameOf("p2")}`, `${toPost(2)}\n改过的话。\n`);
  writePosts(4, 5);
  const early = await run({ now: new Date("2021-01-01T00:00:00Z") });
  expect(early.warnings).toContainEqual({
    file: join(folder, "dist"),
    line: 0,
    message: expect.stringMatching(/2021-01-01T08:00:00\+08:00.*2022-05-01T08:00:00\+08:00/u),
  });
  // Their dates are ahead of the clock: one is kept as it was, the other waits.
  expect(early).toMatchObject({
    unchanged: 3,
    withdrawn: 1,
    rejected: [{ file: nameOf("p2") }, { file: nameOf("p4") }],
  });
  expect(readArticle("p1")).toMatchObject({ type: "withdrawn", withdrawnAt: "2021-01-01T08:00:00+08:00" });
  expect(readText(linksFile(1))).toBe(links);
  await expectSound();
  const right = await run();
  expect(right).toMatchObject({ published: 2, unchanged: 2, withdrawn: 0, rejected: [] });
  expect(right.warnings.filter(({ message }) => message.includes("clock"))).toEqual([]);
  expect(readText("banks/2022/04/30/p2.html")).toContain("改过的话");
  const later = readText(linksFile(1));
  expect(later.slice(0, links.length)).toBe(links);
  expect(later.slice(links.length)).toContain(pathOf("p4"));
  await expectSound();
});

test("a clock that is set right by a few minutes is not told of", async () => {
  writePosts(0, 1);
  await run();
  const { warnings } = await run({ now: new Date("2022-04-30T23:56:00Z") });
  expect(warnings.filter(({ message }) => message.includes("clock"))).toEqual([]);
});
