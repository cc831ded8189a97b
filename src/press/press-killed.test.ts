import * as fc from "fast-check";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { ArticleFile } from "#contract/article";
import { Home } from "#contract/home";
import { ListPage } from "#contract/list-page";
import { parseAs } from "#contract/parse-as";
import { articleFile, cardPath, homeFile, listFile, manifestFile } from "#contract/paths";
import { Manifest } from "#contract/site";
import { toFile } from "./articles/output-file.ts";
import { faultsOf } from "./edition-faults.fixture.ts";
import { contentsOf, folder, pathOf, run, toPost, writeFile, writePosts } from "./press-folder.fixture.ts";

const now = "2022-05-02T00:00:00Z";
const program = join(import.meta.dirname, "press-child.fixture.ts");

async function startPress(rebuild: boolean): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, folder, JSON.stringify({ now, rebuild })]);
  await once(child.stdout, "data");
  return child;
}

const read = (path: string): string => readFileSync(join(folder, "dist", path), "utf8");

/** One look at the edition, as a reader takes it: the manifest, a list, and all that it names. */
function look(list: "all" | "category/banks"): string[] {
  const faults: string[] = [];
  const { articles } = parseAs(Manifest, JSON.parse(read(manifestFile)), "the manifest");
  const home = parseAs(Home, JSON.parse(read(homeFile)), "home");
  const open = parseAs(ListPage, JSON.parse(read(listFile(list, "latest"))), list);
  const sealed = open.number > 1 ? [parseAs(ListPage, JSON.parse(read(listFile(list, open.number - 1))), list)] : [];
  const teasers = [open, ...sealed].flatMap((page) => page.teasers);
  if (articles > 0 && teasers.length === 0) faults.push(`${list} is empty`);
  for (const { id, path } of [...teasers, ...home.sections.flatMap((section) => section.teasers)]) {
    const file = parseAs(ArticleFile, JSON.parse(read(articleFile(id))), id);
    if (file.type === "article" && file.card !== undefined)
      for (const shape of ["wide", "square"] as const)
        if (!existsSync(join(folder, "dist", cardPath(id, file.card, shape)))) faults.push(`${id} lacks its card`);
    if (file.type === "moved") faults.push(`${id} is listed, and is no article`);
    if (!/<\/(?:html|body)>\s*$|<a href="[^"]*">[^<]*<\/a>\n$/u.test(read(toFile(path))))
      faults.push(`${path} is cut short`);
  }
  return faults;
}

/** Changes the posts: edits, withdrawals, arrivals, moves. */
function change(seed: number): void {
  const [kind, many, at] = fc.sample(
    fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 70 }), fc.nat(150)),
    {
      seed,
      numRuns: 1,
    },
  )[0] ?? [0, 1, 0];
  for (let number = at; number < at + many; number++) {
    const file = `posts/_posts/2022-04-30-p${number}.md`;
    if (kind === 0) rmSync(join(folder, file), { force: true });
    else if (kind === 1) writeFile(file, toPost(number).replace("categories: banks", "categories: funds"));
    else writeFile(file, `${toPost(number)}\n第${seed}次改过。\n`);
  }
}

/** Ends a press at a random moment, while readers look. @returns what they saw. */
async function killOnce(seed: number): Promise<string[]> {
  change(seed);
  const child = await startPress(seed % 10 === 0);
  const exit = once(child, "exit");
  const [delay = 0] = fc.sample(fc.integer({ min: 0, max: 400 }), { seed, numRuns: 1 });
  const end = performance.now() + delay;
  const faults: string[] = [];
  while (performance.now() < end && child.exitCode === null) {
    faults.push(...look(seed % 2 === 0 ? "all" : "category/banks"));
    await wait(1);
  }
  child.kill("SIGKILL");
  await exit;
  return [...faults, ...look("all")];
}

test("a press killed a hundred times at any moment never leaves a reader without what a list names, and the next one mends all", async () => {
  writeFile("posts/site.config.json", JSON.stringify({ cards: { newest: 10 } }));
  for (let number = 0; number < 220; number++) writeFile(`posts/_posts/2022-04-30-p${number}.md`, toPost(number));
  await run({ now: new Date(now), allowShrink: true });
  for (let seed = 1; seed <= 100; seed++) expect(await killOnce(seed), `after kill ${seed}`).toEqual([]);
  await run({ now: new Date(now), allowShrink: true });
  expect(await faultsOf(join(folder, "dist"))).toEqual([]);
  expect(readdirSync(join(folder, "dist.ledger")).filter((name) => !/^(?:ledger|lock)\.sqlite/u.test(name))).toEqual(
    [],
  );
  expect(existsSync(join(folder, "dist/.unfinished"))).toBe(false);
  cpSync(join(folder, "dist.ledger"), join(folder, "anew.ledger"), { recursive: true });
  await run({ out: join(folder, "anew"), now: new Date(now), allowShrink: true });
  expect(contentsOf("dist").filter(([file, contents]) => read(file) === "" || contents === "")).toEqual([
    ["assets/app-1.js", ""],
  ]);
  const anew = new Map(contentsOf("anew"));
  const unlike = contentsOf("dist").flatMap(([file, contents]) => (anew.get(file) === contents ? [] : [file]));
  // The card of an article as it was before stays where links show it.
  expect(unlike.filter((file) => !file.startsWith("cards/") || anew.has(file))).toEqual([]);
}, 300_000);

/** Edits a post in a run that fails at its end, as one does that is killed there. */
async function failAtEnd(): Promise<void> {
  const manifest = join(folder, "dist", manifestFile);
  rmSync(manifest);
  mkdirSync(manifest); // the last file: it cannot be written now
  writeFile("posts/_posts/2022-04-30-p1.md", toPost(1).replace("正文", "**正文**"));
  await expect(run()).rejects.toThrow("EISDIR");
  expect(read(pathOf("p1"))).toContain("<strong>正文</strong>");
  rmSync(manifest, { recursive: true });
  writeFileSync(manifest, "whatever was left");
}

test("what a run that failed at its end left behind is put right, though its edit was taken back", async () => {
  writePosts(0, 3);
  await run();
  const before = contentsOf("dist");
  await failAtEnd();
  writePosts(1, 2);
  await run();
  expect(contentsOf("dist")).toEqual(before);
});

test("what a run that failed at its end did not print is printed by the next, though nothing changed since", async () => {
  writePosts(0, 3);
  await run();
  await failAtEnd();
  await run();
  await run({ out: join(folder, "other") });
  expect(contentsOf("dist")).toEqual(contentsOf("other"));
});
