import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentsOf, folder, run, writeFile, writePosts } from "./press-folder.fixture.ts";

/** A release of the app that marks its pages. */
function release(name: string): void {
  writeFile("app/app.json", JSON.stringify({ release: name }));
  writeFile(
    "app/client/index.html",
    `<!doctype html><head><!--style--><!--head--></head><body data-by="${name}"><!--html--></body>`,
  );
  rmSync(join(folder, "app/client/assets"), { recursive: true });
  writeFile(`app/client/assets/app-${name}.js`, "");
}

const printedBy = (name: string): string[] =>
  contentsOf("dist").flatMap(([file, contents]) => (contents.includes(`data-by="${name}"`) ? [file] : []));
const articles = (files: readonly string[]): string[] => files.filter((file) => /\/p\d+\.html$/u.test(file));

test("after a release each run prints some pages anew, the newest first, and no other file", async () => {
  release("1");
  writePosts(0, 45);
  await run();
  expect(articles(printedBy("1"))).toHaveLength(45);
  const before = new Map(contentsOf("dist").filter(([file]) => file.endsWith(".json") && !file.endsWith("site.json")));
  release("2");
  const first = await run({ renew: 24 });
  expect(first).toMatchObject({ published: 0, unchanged: 45 });
  expect(printedBy("2")).toEqual(
    expect.arrayContaining(["index.html", "404.html", "latest/index.html", "about/index.html"]),
  );
  const renewed = articles(printedBy("2"));
  expect(renewed.length).toBeGreaterThan(0);
  expect(renewed.length).toBeLessThan(45);
  expect(renewed).toContain("banks/2022/04/30/p44.html");
  expect(renewed).not.toContain("banks/2022/04/30/p0.html");
  const manifest = join(folder, "dist/content/v1/site.json");
  const { mtimeNs } = statSync(manifest, { bigint: true });
  await run({ renew: 1000 });
  expect(printedBy("1")).toEqual([]);
  expect(statSync(manifest, { bigint: true }).mtimeNs, "when the manifest was written").toBe(mtimeNs);
  expect(await run({ renew: 1000 })).toMatchObject({ filesWritten: 0 });
  const after = new Map(contentsOf("dist"));
  expect([...before].filter(([file, contents]) => after.get(file) !== contents)).toEqual([]);
});

test("the assets of an earlier release stay for the days that the site says", async () => {
  release("1");
  writePosts(0, 2);
  writeFile("posts/site.config.json", JSON.stringify({ keepAssets: 10 }));
  const assets = (): string[] => readdirSync(join(folder, "dist/assets")).sort();
  await run({ now: new Date("2022-05-01T00:00:00Z") });
  release("2");
  await run({ now: new Date("2022-05-02T00:00:00Z") });
  await run({ now: new Date("2022-05-11T00:00:00Z") });
  expect(assets()).toEqual(["app-1.js", "app-2.js"]);
  await run({ now: new Date("2022-05-12T00:00:00Z") });
  expect(assets()).toEqual(["app-2.js"]);
});
