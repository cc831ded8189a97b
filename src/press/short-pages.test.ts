import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { idOf, shortPath } from "#contract/paths";
import { toFile } from "./articles/output-file.ts";
import { Ledger } from "./ledger/ledger.ts";
import { parsePageStatus } from "./outputs/hosts/page-status.ts";
import { contentsOf, folder, pathOf, readText, run, toPost, writeFile, writePosts } from "./press-folder.fixture.ts";

const fileOf = (name: string): string => toFile(shortPath(idOf(pathOf(name))));
const shortPages = (): string[] => contentsOf("dist").flatMap(([file]) => (file.startsWith("a/") ? [file] : []));

test("each article has a page at its short address, which leads on and carries what its own page says", async () => {
  writePosts(0, 3);
  await run();
  expect(shortPages().toSorted()).toEqual(["p0", "p1", "p2"].map(fileOf).toSorted());
  const html = readText(fileOf("p1"));
  expect(parsePageStatus(html)).toEqual({ status: 302, location: pathOf("p1") });
  expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${pathOf("p1")}">`);
  // As the app of this test prints it.
  expect(html.match(/<title>[^<]*<\/title>/gu)).toEqual(["<title>article</title>"]);
  expect(html).not.toContain("noindex");
});

test("it leads to where the article moved to, and to the notice of one that was withdrawn", async () => {
  writePosts(0, 3);
  await run();
  const [first, other] = [fileOf("p1"), readText(fileOf("p0"))];
  writeFile("posts/_posts/2022-04-30-p1.md", toPost(1).replace("categories: banks", "categories: funds"));
  rmSync(join(folder, "posts/_posts/2022-04-30-p2.md"));
  await run();
  expect(shortPages()).toHaveLength(3);
  expect(parsePageStatus(readText(first))).toEqual({ status: 302, location: "/funds/2022/04/30/p1.html" });
  expect(parsePageStatus(readText(fileOf("p2")))).toEqual({ status: 302, location: pathOf("p2") });
  expect(readText(fileOf("p2"))).toContain("<title>withdrawn</title>");
  expect(readText(fileOf("p0"))).toBe(other);
});

test("an edition that had none gets all of them with the first run of a press that prints them", async () => {
  writePosts(0, 45);
  await run();
  const pages = shortPages();
  rmSync(join(folder, "dist/a"), { recursive: true });
  const ledger = new Ledger(join(folder, "dist.ledger/ledger.sqlite"), "write");
  ledger.setMeta("shortPages", "no");
  ledger.close();
  writeFile("app/app.json", JSON.stringify({ release: "2" }));
  await run({ renew: 1 });
  expect(shortPages()).toEqual(pages);
});
