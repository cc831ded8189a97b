import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faultsOf } from "../edition-faults.fixture.ts";
import { contentsOf, folder, readArticle, run, toPost, writeFile, writePosts } from "../press-folder.fixture.ts";

const ledger = (): string => join(folder, "dist.ledger/ledger.sqlite");
const damage = (): void => writeFileSync(ledger(), "no database ".repeat(1000));

test("a damaged ledger is told of, with what to do, and nothing is changed", async () => {
  writePosts(0, 3);
  await run();
  const before = contentsOf("dist");
  damage();
  await expect(run()).rejects.toMatchObject({
    message: expect.stringContaining("not a database"),
    remedy: expect.stringContaining("--rebuild"),
  });
  expect(contentsOf("dist")).toEqual(before);
});

test.each([
  ["damaged", damage],
  ["gone", () => rmSync(join(folder, "dist.ledger"), { recursive: true })],
])(
  "a ledger that is %s is made anew from the edition, with every address and every page of every list",
  async (_, lose) => {
    writePosts(0, 90);
    await run();
    writeFile("posts/_posts/2022-04-30-p1.md", toPost(1).replace("categories: banks", "categories: funds"));
    rmSync(join(folder, "posts/_posts/2022-04-30-p2.md"));
    await run();
    const before = contentsOf("dist");
    lose();
    await run({ rebuild: true, now: new Date("2022-05-02T00:00:00Z") });
    const after = new Map(contentsOf("dist"));
    const changed = before.flatMap(([file, contents]) => (after.get(file) === contents ? [] : [file]));
    // The index knows articles by the order in which they came, which no edition tells: it counts them anew.
    expect(changed.filter((file) => !/^content\/v1\/(?:search\.json|segments\/)/u.test(file))).toEqual([]);
    expect(await faultsOf(join(folder, "dist"))).toEqual([]);
    expect(readArticle("p2")).toMatchObject({ type: "withdrawn", withdrawnAt: "2022-05-01T08:00:00+08:00" });
    expect(await run({ now: new Date("2022-05-03T00:00:00Z") })).toMatchObject({ filesWritten: 0, unchanged: 89 });
  },
);
