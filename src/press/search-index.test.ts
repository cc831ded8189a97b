import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseAs } from "#contract/parse-as";
import { searchFile, segmentsFolder } from "#contract/paths";
import { Archive } from "#contract/search/archive";
import { parseQuery } from "#contract/search/query";
import { SearchIndex } from "#contract/search/segments";
import { namesIn } from "./disk/retire.ts";
import { toSearchFiles } from "./disk/read-search-files.ts";
import { faultsOf } from "./edition-faults.fixture.ts";
import { contentsOf, folder, readJson, run, toPost, writeFile, writePosts } from "./press-folder.fixture.ts";

const readIndex = (): SearchIndex => parseAs(SearchIndex, readJson(searchFile), searchFile);
const fileOf = (minute: number): string => `posts/_posts/2022-04-30-p${minute}.md`;
const edit = (minute: number, text: string): void =>
  writeFile(fileOf(minute), toPost(minute).replace("的正文。", `的正文。${text}`));

async function find(text: string): Promise<string[]> {
  const finder = new Archive(readIndex(), toSearchFiles(join(folder, "dist"))).find(parseQuery(text), "newest");
  const { results, unread } = await finder.next(Number.POSITIVE_INFINITY);
  expect(unread).toBe(0);
  return results.map(({ entry }) => entry.title);
}

const titles = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `第${to - 1 - index}条`);

const later = (day: number, hour = 0) => ({ allowShrink: true, now: new Date(Date.UTC(2022, 4, day, hour)) });

test("what is large stays as it was printed, whatever becomes of its articles; what is small is printed anew", async () => {
  writePosts(0, 1100);
  await run();
  const { segments } = readIndex();
  expect(segments.map(({ articles }) => articles)).toEqual([12, 64, 1024]);
  edit(5, "更正：利率未变。");
  edit(1099, "又及：利率未变。");
  rmSync(join(folder, fileOf(7)));
  await run(later(2));
  const after = readIndex();
  expect(after.articles).toBe(1099);
  expect(after.segments.map(({ articles }) => articles)).toEqual([13, 64, 1024]);
  expect(after.segments.map(({ outdated }) => outdated.length)).toEqual([0, 0, 2]);
  expect(after.segments.slice(1).map(({ name }) => name)).toEqual(segments.slice(1).map(({ name }) => name));
  expect(await find("利率未变")).toEqual(["第1099条", "第5条"]);
  expect(await find("正文")).toEqual(titles(0, 1100).filter((title) => title !== "第7条"));
  expect(await faultsOf(join(folder, "dist"))).toEqual([]);
});

test("where much changed, or all is printed anew, nothing outdated is left", async () => {
  writePosts(0, 1030);
  await run();
  for (let minute = 0; minute < 200; minute++) edit(minute, "一改。");
  await run(later(2));
  expect(readIndex().segments.map(({ outdated }) => outdated.length)).toContain(200);
  for (let minute = 200; minute < 260; minute++) edit(minute, "二改。");
  await run(later(3));
  expect(readIndex().segments.map(({ articles, outdated }) => [articles, outdated.length])).toEqual([
    [6, 0],
    [1024, 0],
  ]);
  expect(await find("二改")).toEqual(titles(200, 260));
  edit(3, "三改。");
  await run(later(4));
  expect(readIndex().segments.map(({ outdated }) => outdated.length)).toContain(1);
  await run({ ...later(5), rebuild: true });
  expect(readIndex().segments.flatMap(({ outdated }) => outdated)).toEqual([]);
  expect(await find("正文")).toEqual(titles(0, 1030));
  expect(await faultsOf(join(folder, "dist"))).toEqual([]);
});

test("segments that others took the place of stay for an hour", async () => {
  const names = (): number => namesIn(join(folder, "dist", segmentsFolder)).length;
  writePosts(0, 3);
  await run(later(1));
  writePosts(3, 4);
  await run(later(1, 1));
  expect(names()).toBe(2);
  writePosts(4, 5);
  await run(later(1, 2));
  expect(names()).toBe(3);
  await run(later(1, 3));
  expect(names()).toBe(2);
  await run(later(1, 4));
  expect(names()).toBe(1);
  expect(await find("正文")).toEqual(titles(0, 5));
});

test("an index that was damaged is told of by check, and printed anew with all else", async () => {
  writePosts(0, 70);
  await run();
  const before = contentsOf("dist");
  const [name = ""] = namesIn(join(folder, "dist", segmentsFolder));
  const damage = (file: string, contents: string): void => writeFile(`dist${segmentsFolder}/${name}/${file}`, contents);
  for (const file of ["0.bin", "slots.bin", "ids-0.txt", "segment.json", "text-0.bin"]) {
    damage(file, "{}");
    expect(await faultsOf(join(folder, "dist")), file).not.toEqual([]);
    await run({ rebuild: true });
    expect(contentsOf("dist")).toEqual(before);
  }
  for (const text of ["{", "{}"]) {
    writeFile(`dist${searchFile}`, text);
    expect(await faultsOf(join(folder, "dist"))).toEqual([expect.stringContaining("search.json")]);
  }
  writeFile(`dist${searchFile}`, JSON.stringify({ articles: 70, segments: [] }));
  expect(await faultsOf(join(folder, "dist"))).toContainEqual(expect.stringContaining("is not in the search index"));
});
