import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { parseAs } from "#contract/parse-as";
import { manifestFile } from "#contract/paths";
import { Manifest } from "#contract/site";
import { type EditionFile, listFiles } from "../src/press/disk/list-files.ts";
import { makePosts } from "./make-posts.ts";
import { pressOnce } from "./press.ts";

/** Files of an edition by kind: the first whose pattern fits. */
const kinds: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["articles, JSON", /^content\/v1\/articles\//u],
  ["lists, JSON", /^content\/v1\/lists\//u],
  ["addresses", /^content\/v1\/links\//u],
  ["feeds", /^feeds\//u],
  ["sitemaps", /^sitemap/u],
  ["all categories and tags", /^(?:content\/v1\/terms|categories|tags)\//u],
  ["card pictures", /^card/u],
  ["app", /^(?:assets\/|app\.js$|[^/]+\.(?:ico|png|svg)$)/u],
  ["front page and others", /^(?:content\/v1\/|about\/|[^/]+$)/u],
  ["short pages", /^a\//u],
  ["lists, pages", /\/index\.html$/u],
  ["articles, pages", /\.html$/u],
];

/** File systems give a file whole blocks of so many bytes. */
const BLOCK = 4096;

/** Tells what an edition of made-up posts weighs, by kind of file, and what the last post wrote. `--in DIR`: where it stands meanwhile. */
export async function benchSizes(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { in: { type: "string", default: tmpdir() } },
  });
  const folder = mkdtempSync(join(values.in, "broadsheet-bench-"));
  try {
    for (const count of positionals.length > 0 ? positionals.map(Number) : [1000, 10_000]) {
      await tellSizes(count, join(folder, String(count)));
      rmSync(join(folder, String(count)), { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tellSizes(count: number, work: string): Promise<void> {
  const paths = { posts: join(work, "site"), out: join(work, "edition") };
  makePosts(count - 1, join(paths.posts, "_posts"));
  const first = await pressOnce("build", paths);
  const before = Date.now();
  makeNewest(count - 1, paths);
  const second = await pressOnce("press", paths);
  const files = [...listFiles(paths.out)];
  const whole = toSizes(files);
  const last = toSizes(files.filter(({ changedAt }) => changedAt > before));
  print(`${count} articles`, ["files", "MB", "MB on disk", "the last:", "files", "kB"]);
  for (const name of [...kinds.map(([kind]) => kind), WHOLE]) {
    const all = whole.get(name) ?? none;
    const own = last.get(name) ?? none;
    print(name, [all.files, all.bytes / 1e6, all.onDisk / 1e6, "", own.files, own.bytes / 1e3]);
  }
  print("folders", [new Set(files.map(({ file }) => dirname(file))).size]);
  print("ledger", [1, statSync(join(`${paths.out}.ledger`, "ledger.sqlite")).size / 1e6]);
  const posts = toSizes(listFiles(paths.posts)).get(WHOLE) ?? none;
  print("posts", [posts.files, posts.bytes / 1e6, posts.onDisk / 1e6]);
  const [peak = 0, peakOfLast = 0] = [first, second].map(({ measured }) => measured.peakMegabytes);
  print("memory", ["", peak, "", "", "", peakOfLast * 1e3]);
}

/** As news come: later than all others, on the day of the last. */
function makeNewest(number: number, { posts, out }: { posts: string; out: string }): void {
  const { lastDay } = parseAs(Manifest, JSON.parse(readFileSync(join(out, manifestFile), "utf8")), manifestFile);
  for (const file of makePosts(1, join(posts, "_posts"), number)) {
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/^date: .*$/mu, `date: ${lastDay} 23:59:59 +0800`));
  }
}

type Size = { files: number; bytes: number; onDisk: number };

const none: Size = { files: 0, bytes: 0, onDisk: 0 };
const WHOLE = "all of the edition";

/** By kind, and of all together. */
function toSizes(files: Iterable<EditionFile>): Map<string, Size> {
  const sizes = new Map<string, Size>();
  for (const { file, size } of files) {
    const kind = kinds.find(([, pattern]) => pattern.test(file))?.[0] ?? "else";
    for (const name of [kind, WHOLE]) {
      const { files: count, bytes, onDisk } = sizes.get(name) ?? none;
      sizes.set(name, { files: count + 1, bytes: bytes + size, onDisk: onDisk + Math.ceil(size / BLOCK) * BLOCK });
    }
  }
  return sizes;
}

function print(name: string, cells: readonly (string | number)[]): void {
  const texts = cells.map((cell) => (typeof cell === "string" ? cell : toText(cell)).padStart(11));
  process.stdout.write(`${name.padEnd(24)}${texts.join("")}\n`);
}

const toText = (value: number): string => value.toFixed(Number.isInteger(value) || value >= 100 ? 0 : 2);
