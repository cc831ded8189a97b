import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import * as v from "valibot";
import { takeLock } from "../src/press/disk/lock.ts";
import { faultsOf, filesOf } from "../src/press/edition-faults.fixture.ts";
import { toManyPosts, writePosts } from "./site/many-posts.ts";
import { fixtureFolder } from "./test.ts";

const root = resolve(import.meta.dirname, "..");
const Rejected = v.object({ file: v.string(), line: v.number(), reason: v.string(), remedy: v.string() });
const Report = v.object({
  published: v.number(),
  rejected: v.array(Rejected),
  skipped: v.array(v.object({ file: v.string(), reason: v.string() })),
  cleanUps: v.record(v.string(), v.object({ count: v.number() })),
  timings: v.record(v.string(), v.number()),
});
const Package = v.object({ version: v.string(), dependencies: v.record(v.string(), v.string()) });

let folder = "";
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-commands-"));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

function broadsheet(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync("npm", ["run", "-s", "--prefix", root, "broadsheet", "--", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: folder },
  });
}

function writePost(name: string, text: string): void {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const good = "---\ntitle: 一篇好稿\ndate: 2024-01-01 08:00:00 +0800\ncategories: news\n---\n正文。\n";

test("press says by its exit code whether all, some or none were published; paths are relative to the caller", async () => {
  writePost("good/_posts/2024-01-01-good.md", good);
  expect(broadsheet("press", "--posts", "good", "--out", "out/good")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("1 articles in the edition: 1 published"),
  });
  expect(await faultsOf(join(folder, "out/good"))).toEqual([]);

  writePost("some/_posts/2024-01-01-good.md", good);
  writePost("some/_posts/2024-01-02-bad.md", good.replace("title: 一篇好稿", "title: ["));
  const some = broadsheet("press", "--posts", join(folder, "some"), "--out", "out/some", "--report", "some.json");
  expect(some).toMatchObject({ status: 3, stdout: expect.stringContaining("Rejected _posts/2024-01-02-bad.md:2") });
  expect(v.parse(Report, JSON.parse(readFileSync(join(folder, "some.json"), "utf8"))).rejected).toHaveLength(1);

  writePost("none/_posts/2024-01-02-bad.md", "no front matter");
  expect(broadsheet("press", "--posts", "none", "--out", "out/none").status).toBe(1);
  expect(broadsheet("press", "--posts", "nowhere", "--out", "out/nowhere")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(join(folder, "nowhere")),
  });
});

test("in a script of another package, paths are relative to where the script stands; an edition among its posts is none of them", () => {
  writePost("package/site/_posts/2024-01-01-good.md", good);
  const press = `node ${join(root, "bin/broadsheet.mjs")} press --posts . --out printed --report told/report.json`;
  writePost("package/package.json", JSON.stringify({ scripts: { press: `cd site && ${press}` } }));
  for (const published of [1, 0]) {
    const env = { ...process.env, INIT_CWD: undefined }; // npm keeps one that is set
    const { status, stderr } = spawnSync("npm", ["run", "-s", "press"], {
      cwd: join(folder, "package"),
      encoding: "utf8",
      env,
    });
    expect(status, stderr).toBe(0);
    const report = readFileSync(join(folder, "package/site/told/report.json"), "utf8");
    expect(v.parse(Report, JSON.parse(report))).toMatchObject({ published, rejected: [], skipped: [] });
  }
});

test("an installed package presses many posts, with nothing but what it says that it depends on", async () => {
  test.slow(); // It is packed first.
  const program = installPackage(join(folder, "installed/node_modules"));
  const count = 70; // So many are shared among threads.
  writePosts(join(folder, "many"), toManyPosts(count));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, "press", "--posts", "many", "--out", "out/many"],
    { cwd: folder, encoding: "utf8" },
  );
  expect(status, stderr).toBe(0);
  expect(stdout).toContain(`${count} articles in the edition: ${count} published`);
  expect(await faultsOf(join(folder, "out/many"))).toEqual([]);
  const cards = spawnSync(process.execPath, [program, "cards", "out/many"], { cwd: folder, encoding: "utf8" });
  expect(cards, cards.stderr).toMatchObject({
    stderr: "",
    stdout: expect.stringMatching(/\d+ pages, .* in [\d.]+ s/u),
  });
});

/** As npm does it, but that what it depends on is linked and not fetched. @returns the program. */
function installPackage(modules: string): string {
  const { version, dependencies } = v.parse(Package, JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  const installed = join(modules, "broadsheet");
  mkdirSync(installed);
  execFileSync("npm", ["pack", "--silent", "--pack-destination", modules], { cwd: root });
  execFileSync("tar", ["-xzf", join(modules, `broadsheet-${version}.tgz`), "-C", installed, "--strip-components=1"]);
  return join(installed, "bin/broadsheet.mjs");
}

test("a report that cannot be written is told of before anything is published", () => {
  writePost("good/_posts/2024-01-01-good.md", good);
  expect(broadsheet("press", "--posts", "good", "--out", "out/unreported", "--report", ".")).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^The report .* cannot be written: [^\n]+\n {2}Give [^\n]+\n$/u),
  });
  expect(existsSync(join(folder, "out/unreported"))).toBe(false);
});

test("a second press on the same edition is told to wait, with exit code 75", () => {
  writePost("busy/_posts/2024-01-01-good.md", good);
  mkdirSync(join(folder, "out/busy.ledger"), { recursive: true });
  const release = takeLock(join(folder, "out/busy.ledger/lock.sqlite"));
  expect(broadsheet("press", "--posts", "busy", "--out", "out/busy")).toMatchObject({
    status: 75,
    stderr: expect.stringContaining(`process ${process.pid}`),
  });
  release();
  expect(broadsheet("press", "--posts", "busy", "--out", "out/busy").status).toBe(0);
});

test("each command explains itself", () => {
  for (const command of ["press", "build", "serve"]) {
    const { status, stdout } = broadsheet(command, "--help");
    expect(status, command).toBe(0);
    expect(stdout, command).toContain(`Usage: broadsheet ${command}`);
  }
  expect(broadsheet("press", "--help").stdout).toContain("75 another press is at work");
  expect(broadsheet("serve", "nowhere")).toMatchObject({ status: 1, stderr: expect.stringContaining("no edition") });
});

test("serve says where, serves, and stops with exit code 0 when it is told to", async () => {
  const program = join(root, "bin/broadsheet.mjs");
  const server = spawn(process.execPath, [program, "serve", join(fixtureFolder(), "edition"), "--port", "0"]);
  let told = "";
  server.stdout.setEncoding("utf8").on("data", (text: string) => (told += text));
  await expect.poll(() => told).toMatch(/http:\/\/localhost:\d+\//u);
  const [address = ""] = /http:\S+/u.exec(told) ?? [];
  expect((await fetch(address)).status).toBe(200);
  server.kill("SIGTERM");
  expect(await once(server, "exit")).toEqual([0, null]);
});

test("every post of the fixture is published or listed with its place, the reason and a remedy", () => {
  const report = v.parse(Report, JSON.parse(readFileSync(join(fixtureFolder(), "report.json"), "utf8")));
  const posts = filesOf(join(fixtureFolder(), "posts")).filter((file) =>
    /^(?!category\/).*\.(?:md|markdown|html)$/u.test(file),
  );
  expect(report.published + report.rejected.length + report.skipped.length).toBe(posts.length);
  for (const rejected of report.rejected) {
    expect(posts).toContain(rejected.file);
    expect(rejected.reason).toMatch(/\.$/u);
    expect(rejected.remedy).toMatch(/\.$/u);
  }
  const expected = posts.filter((file) => file.startsWith("_posts/rejected/"));
  expect(report.rejected.map(({ file }) => file)).toEqual(expect.arrayContaining(expected));
  expect(Object.keys(report.cleanUps)).toEqual(expect.arrayContaining(["footer-links", "stock-links", "source-line"]));
});

test("the fixture's edition is sound, and nothing unpublished or hidden stands in it", async () => {
  const edition = join(fixtureFolder(), "edition");
  expect(await faultsOf(edition)).toEqual([]);
  const secrets = /UNPUBLISHED-SECRET|FUTURE-SECRET|HIDDEN-TEXT|COMMENT-TEXT/u;
  const leaks = filesOf(edition).filter((file) => secrets.test(readFileSync(join(edition, file), "utf8")));
  expect(leaks).toEqual([]);
  const outside = filesOf(fixtureFolder()).filter(
    (file) => !/^(?:edition|posts|edition\.(?:ledger|hosts))\/|^report\.json$/u.test(file),
  );
  expect(outside.map((file) => relative(fixtureFolder(), file))).toEqual([]);
});

test("a post can write neither outside of the edition nor over the reader's own pages", () => {
  for (const place of [tmpdir(), "/tmp", resolve(fixtureFolder(), ".."), resolve("/")])
    for (const name of ["broadsheet-pwned", "broadsheet-pwned.html", "broadsheet-pwned-redirect.html"])
      expect(existsSync(join(place, name)), join(place, name)).toBe(false);
  const read = (file: string) => readFileSync(join(fixtureFolder(), "edition", file), "utf8");
  expect(read("index.html")).toContain("<title>测试报</title>");
  expect(read("hostile/index.html")).toContain("<title>敌意 - 测试报</title>");
  expect(read("404.html")).toContain("<title>没有找到这个页面 - 测试报</title>");
  expect(JSON.parse(read("content/v1/site.json"))).toMatchObject({ site: { title: "测试报" } });
  const report = v.parse(Report, JSON.parse(readFileSync(join(fixtureFolder(), "report.json"), "utf8")));
  const refused = report.rejected.flatMap(({ file }) => /\/2024-02-(\d+)-taken-permalink-/u.exec(file)?.[1] ?? []);
  expect(refused.toSorted()).toEqual(["11", "12", "13", "19", "20", "21"]);
});
