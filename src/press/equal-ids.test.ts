import { join } from "node:path";
import { expect, test } from "vitest";
import { articleFile, idOf } from "#contract/paths";
import { faultsOf } from "./edition-faults.fixture.ts";
import { folder, readArticle, readJson, run, toPost, writeFile, writePosts } from "./press-folder.fixture.ts";

const nameOf = (post: string): string => `_posts/2022-04-30-${post}.md`;
const expectSound = async (): Promise<void> => expect(await faultsOf(join(folder, "dist"))).toEqual([]);

/** Two addresses with one id: whoever writes posts can make them. */
const twin = "/banks/渀鸵鹪废廔漉缾彳龨保.html";
const otherTwin = "/banks/鸀渵繪麟绔伉缾佳辨违.html";

test.each([
  ["/banks/A.html", "/banks/a.html"],
  [twin, otherTwin],
])("of two posts with one id, at %s and %s, the first has it", async (first, second) => {
  expect(idOf(first)).toBe(idOf(second));
  writeFile(`posts/${nameOf("first")}`, toPost(1, `permalink: ${first}\n`));
  writeFile(`posts/${nameOf("second")}`, toPost(2, `permalink: ${second}\n`));
  writePosts(3, 4);
  for (const unchanged of [0, 2]) {
    const report = await run();
    expect(report).toMatchObject({ unchanged, published: 2 - unchanged, rejected: [{ file: nameOf("second") }] });
    expect(report.rejected[0]?.reason).toContain(nameOf("first"));
    expect(readJson(articleFile(idOf(first)))).toMatchObject({ type: "article", title: "第1条" });
    await expectSound();
  }
});

test.each([
  [
    "redirect_from",
    { warnings: expect.arrayContaining([expect.objectContaining({ file: nameOf("p2") })]), rejected: [] },
  ],
  ["permalink", { rejected: [expect.objectContaining({ file: nameOf("p2") })] }],
])("a post takes no article's file by a %s with that one's id", async (field, report) => {
  writeFile(`posts/${nameOf("first")}`, toPost(1, `permalink: ${twin}\n`));
  writePosts(2, 3);
  await run();
  writeFile(`posts/${nameOf("p2")}`, toPost(2, `${field}: ${otherTwin}\n`));
  expect(await run()).toMatchObject(report);
  expect(readJson(articleFile(idOf(twin)))).toMatchObject({ type: "article", title: "第1条" });
  expect(readArticle("p2")).toMatchObject({ type: "article" });
  await expectSound();
});

test("an old address with another old one's id is left to the first", async () => {
  writeFile(`posts/${nameOf("first")}`, toPost(1, `redirect_from: ${twin}\n`));
  writeFile(`posts/${nameOf("second")}`, toPost(2, `redirect_from: ${otherTwin}\n`));
  const { warnings } = await run();
  expect(warnings.map(({ file }) => file)).toEqual([expect.stringMatching(/site\.config\.json$/u), nameOf("second")]);
  expect(readJson(articleFile(idOf(twin)))).toMatchObject({ type: "moved", title: "第1条" });
  await expectSound();
});
