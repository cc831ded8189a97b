import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { buildWithHugo, versionOfHugo } from "./hugo.ts";
import { makePosts } from "./make-posts.ts";
import { type Measured, measureProcess } from "./measure-process.ts";
import { timeWatching } from "./watch-latency.ts";

const root = resolve(import.meta.dirname, "..");
const program = join(root, "bin/broadsheet.mjs");
const site = join(root, "bench/site.config.json");
const Report = v.object({
  published: v.number(),
  unchanged: v.number(),
  filesWritten: v.number(),
  timings: v.record(v.string(), v.number()),
});
type Report = v.InferOutput<typeof Report>;

/** Runs whose median is told. */
const RUNS = 3;

/**
 * Measures the press on archives of made-up posts, beside Hugo in the same run. `--in DIR`: where all of it is written meanwhile;
 * `--hugo PROGRAM`: another than the one on the path.
 */
export async function benchPress(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { in: { type: "string", default: tmpdir() }, hugo: { type: "string", default: "hugo" } },
  });
  const folder = mkdtempSync(join(values.in, "broadsheet-bench-"));
  try {
    await warmUp(folder);
    for (const count of positionals.length > 0 ? positionals.map(Number) : [1000, 10_000]) {
      const work = join(folder, String(count));
      makePosts(count, join(work, "site/_posts"));
      await benchArchive(count, work, values.hugo);
      rmSync(work, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds the app if it must be built. */
async function warmUp(folder: string): Promise<void> {
  makePosts(1, join(folder, "warm-up/_posts"));
  await pressOnce("build", { posts: join(folder, "warm-up"), out: join(folder, "warm-up-edition") });
}

type Run = { measured: Measured; report: Report };

async function benchArchive(count: number, work: string, hugo: string): Promise<void> {
  const paths = { posts: join(work, "site"), out: join(work, "edition") };
  const posts = join(paths.posts, "_posts");
  // The press does not trust the stamps of files younger than this (src/press/disk/stamps.ts).
  await wait(2000);
  takeMemory(work, count);
  const full = await pressOnce("press", paths);
  print(`\n${count} articles`);
  print(row("press, everything new", full, count));
  print(row("press, nothing new", await medianOf(() => pressOnce("press", paths)), count));
  let number = count;
  const oneMore = async (): Promise<Run> => {
    makePosts(1, posts, number++);
    return pressOnce("press", paths);
  };
  const more = await medianOf(oneMore);
  print(row("press, one more", more, count));
  const told = await medianOf(() => {
    const [file = ""] = makePosts(1, posts, number++);
    return pressOnce("press", paths, ["--changed", file]);
  });
  print(row("press --changed, one more", told, count));
  const times = (await timeWatching([process.execPath, program], { ...paths, site }, number)).toSorted((a, b) => a - b);
  print(`  ${"--watch, saved to listed".padEnd(32)} ${times.map((time) => time.toFixed(0)).join(", ")} ms`);
  for (const command of ["check", "cards"]) {
    const measured = await measureProcess(process.execPath, [program, command, paths.out]);
    print(`${row(command, { measured }, count)}  exit code ${measured.code}`);
  }
  rmSync(paths.out, { recursive: true });
  await benchHugo(hugo, { full, more }, { posts: paths.posts, work: join(work, "hugo"), count });
  print("\n  µs an article, by stage of the first run, all threads together:");
  for (const [stage, spent] of Object.entries(full.report.timings))
    print(`    ${stage.padEnd(12)} ${((spent * 1000) / count).toFixed(1).padStart(9)}`);
}

async function benchHugo(
  hugo: string,
  { full, more }: { full: Run; more: Run },
  { posts, work, count }: { posts: string; work: string; count: number },
): Promise<void> {
  const version = versionOfHugo(hugo);
  if (version === undefined) return print("  Hugo is not installed: no peer in this run.");
  for (const show of ["summaries", "titles"] as const) {
    takeMemory(posts, count);
    const measured = await buildWithHugo(hugo, show, { posts, work });
    print(row(`Hugo ${version}, ${show} in lists`, { measured }, count));
    const [everything, one] = [full, more].map((run) => run.measured.seconds / measured.seconds);
    print(
      `    press / Hugo: everything ${everything?.toFixed(2)}, one more ${one?.toFixed(3)} (Hugo builds everything)`,
    );
  }
}

/** Bytes of an archive's article, all that is written for it included. */
const ARTICLE_BYTES = 75_000;

/**
 * A virtual machine gets its memory from its host page by page, as each is first written, and gives back what it does not use: of
 * two that are compared the first would pay for both. So as much as they need is written and removed before either.
 */
function takeMemory(folder: string, articles: number): void {
  const file = join(folder, "memory");
  const megabyte = Buffer.alloc(1_000_000);
  const descriptor = openSync(file, "w");
  for (let bytes = 0; bytes < articles * ARTICLE_BYTES; bytes += megabyte.length) writeSync(descriptor, megabyte);
  closeSync(descriptor);
  rmSync(file);
}

async function medianOf(run: () => Promise<Run>): Promise<Run> {
  const runs: Run[] = [];
  for (let count = 0; count < RUNS; count++) runs.push(await run());
  const sorted = runs.toSorted((a, b) => a.measured.seconds - b.measured.seconds);
  const median = sorted[Math.floor(RUNS / 2)];
  if (median === undefined) throw new Error("Nothing was run.");
  return median;
}

export async function pressOnce(
  command: "press" | "build",
  { posts, out }: { posts: string; out: string },
  more: readonly string[] = [],
): Promise<Run> {
  const file = `${out}.report.json`;
  const flags = ["--posts", posts, "--out", out, "--site", site, "--report", file, ...more];
  const measured = await measureProcess(process.execPath, [program, command, ...flags]);
  if (measured.code !== 0 || !existsSync(file)) throw new Error(`The press ended with exit code ${measured.code}.`);
  return { measured, report: v.parse(Report, JSON.parse(readFileSync(file, "utf8"))) };
}

function row(what: string, { measured, report }: { measured: Measured; report?: Report }, articles: number): string {
  const { seconds, peakMegabytes } = measured;
  const memory = peakMegabytes === undefined ? "unknown" : `${peakMegabytes.toFixed(0)} MB`;
  const scan = report?.timings["scan"];
  const more =
    report === undefined
      ? ""
      : `  ${report.filesWritten} files written${scan === undefined ? "" : `, ${(seconds - scan / 1000).toFixed(2)} s without the scan`}`;
  return `  ${what.padEnd(32)} ${seconds.toFixed(2).padStart(7)} s ${(articles / seconds).toFixed(0).padStart(7)} articles/s  peak ${memory}${more}`;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
