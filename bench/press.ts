import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { makePosts } from "./make-posts.ts";
import { type Measured, measureProcess } from "./measure-process.ts";

const root = resolve(import.meta.dirname, "..");
const program = join(root, "bin/broadsheet.mjs");
const Report = v.object({ published: v.number(), unchanged: v.number(), timings: v.record(v.string(), v.number()) });

/** Measures the press on archives of made-up posts, or on a folder of posts, beside Hugo in the same run. */
export async function benchPress(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { posts: { type: "string" } } });
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
  try {
    if (values.posts !== undefined) {
      await benchFolder(resolve(process.env["INIT_CWD"] ?? root, values.posts), folder);
      return;
    }
    for (const count of positionals.length > 0 ? positionals.map(Number) : [1000, 10_000]) {
      const work = join(folder, String(count));
      makePosts(count, join(work, "site/_posts"));
      await benchFolder(join(work, "site"), work);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchFolder(posts: string, work: string): Promise<void> {
  makePosts(1, join(work, "warm-up")); // builds the app if it must be built
  await pressOnce("build", {
    posts: join(work, "warm-up"),
    out: join(work, "warm-up-edition"),
    report: join(work, "report.json"),
  });
  const paths = { posts, out: join(work, "edition"), report: join(work, "report.json") };
  const first = await pressOnce("press", paths);
  const again = await pressOnce("press", paths);
  const articles = first.report.published + first.report.unchanged;
  print(`\n${articles} articles`);
  print(row("press, everything new", first.measured, articles));
  print(row("press, nothing new", again.measured, articles));
  const hugo = await buildWithHugo(posts, join(work, "hugo"));
  print(
    hugo === undefined ? "Hugo is not installed: no peer in this run." : row("Hugo, pages and lists", hugo, articles),
  );
  print("\nµs an article, by stage of the first run:");
  for (const [stage, spent] of Object.entries(first.report.timings))
    print(`  ${stage.padEnd(12)} ${((spent * 1000) / articles).toFixed(1).padStart(9)}`);
}

type Paths = { posts: string; out: string; report: string };

async function pressOnce(
  command: "press" | "build",
  { posts, out, report }: Paths,
): Promise<{ measured: Measured; report: v.InferOutput<typeof Report> }> {
  const measured = await measureProcess(process.execPath, [
    program,
    command,
    "--posts",
    posts,
    "--out",
    out,
    "--report",
    report,
  ]);
  if (measured.code !== 0 && measured.code !== 3) throw new Error(`The press ended with exit code ${measured.code}.`);
  return { measured, report: v.parse(Report, JSON.parse(readFileSync(report, "utf8"))) };
}

/** The same posts as whole pages, lists of twenty by category, tag and time, and no more: less than an edition holds. */
async function buildWithHugo(posts: string, work: string): Promise<Measured | undefined> {
  mkdirSync(join(work, "layouts/_default"), { recursive: true });
  const source = readdirSync(posts).includes("_posts") ? join(posts, "_posts") : posts;
  cpSync(source, join(work, "content/posts"), { recursive: true });
  const config = [
    'baseURL = "https://news.example/"',
    "paginate = 20",
    'disableKinds = ["RSS", "sitemap"]',
    "[permalinks]",
    'posts = "/:year/:month/:day/:slugorfilename/"',
    "[markup.goldmark.renderer]",
    "unsafe = true",
  ];
  writeFileSync(join(work, "config.toml"), config.join("\n"));
  const page = (main: string): string =>
    `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main>${main}</main></body></html>`;
  writeFileSync(
    join(work, "layouts/_default/single.html"),
    page("<h1>{{ .Title }}</h1><time>{{ .Date }}</time>{{ .Content }}"),
  );
  const list =
    '{{ range .Paginator.Pages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Summary }}</p>{{ end }}';
  writeFileSync(
    join(work, "layouts/_default/list.html"),
    page(`<h1>{{ .Title }}</h1>${list}{{ template "_internal/pagination.html" . }}`),
  );
  try {
    const measured = await measureProcess("hugo", ["--quiet", "--source", work]);
    if (measured.code !== 0) throw new Error(`Hugo ended with exit code ${measured.code}.`);
    return measured;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function row(what: string, { seconds, peakMegabytes }: Measured, articles: number): string {
  const memory = peakMegabytes === undefined ? "unknown" : `${peakMegabytes.toFixed(0)} MB`;
  return `  ${what.padEnd(24)} ${seconds.toFixed(2).padStart(7)} s ${(articles / seconds).toFixed(0).padStart(7)} articles/s  peak memory ${memory}`;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
