import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Home } from "#contract/home";
import { parseAs } from "#contract/parse-as";
import { categoryPath, homeFile, homePath } from "#contract/paths";
import { startServer } from "../src/press/serve/start-server.ts";
import { writeBareSite } from "./bare-site.ts";
import { launchBrowser } from "./launch-browser.ts";
import { type Bench, clickToTitle, type Visit, visit } from "./visit.ts";

const root = resolve(import.meta.dirname, "..");

/**
 * Measures a production edition as a phone reads it (390×844, a processor `slowdown` times slower, 1.6 Mbit/s, 150 ms), beside
 * bare pages of the same content in the same run.
 */
export async function benchReading(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      posts: { type: "string" },
      runs: { type: "string", default: "5" },
      slowdown: { type: "string", default: "4" },
    },
  });
  const posts = resolve(process.env["INIT_CWD"] ?? root, values.posts ?? join(root, "content"));
  const work = mkdtempSync(join(tmpdir(), "broadsheet-reading-"));
  const edition = join(work, "edition");
  const build = [join(root, "bin/broadsheet.mjs"), "build", "--posts", posts, "--out", edition];
  const { status } = spawnSync(process.execPath, build, { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0 && status !== 3) throw new Error(`The press ended with exit code ${status}.`);
  const pages = choosePages(edition);
  writeBareSite(edition, Object.values(pages).map(toFile), join(work, "bare"));
  const browser = await launchBrowser();
  const bench = { browser, slowdown: Number(values.slowdown) };
  const ours = await startServer(edition, { port: 0 });
  const bare = await startServer(join(work, "bare"), { port: 0 });
  try {
    const at = { ours: new URL(ours.address).origin, bare: new URL(bare.address).origin };
    for (const [name, path] of Object.entries(pages))
      await benchPage(bench, { name, path, at, runs: Number(values.runs) });
    await benchClicks(bench, at.ours + pages.category, Number(values.runs));
  } finally {
    await Promise.all([browser.close(), ours.close(), bare.close()]);
    rmSync(work, { recursive: true, force: true });
  }
}

function choosePages(edition: string): { home: string; category: string; article: string } {
  const file = join(edition, homeFile);
  const { lead, sections } = parseAs(Home, JSON.parse(readFileSync(file, "utf8")), file);
  const [section] = sections;
  const article = lead ?? section?.teasers[0];
  if (section === undefined || article === undefined)
    throw new Error("These posts make a front page without sections: nothing to measure.");
  return { home: homePath, category: categoryPath(section.category), article: article.path };
}

const toFile = (path: string): string => decodeURIComponent(path.endsWith("/") ? `${path}index.html` : path).slice(1);

type PageBench = { name: string; path: string; at: { ours: string; bare: string }; runs: number };

async function benchPage(bench: Bench, { name, path, at, runs }: PageBench): Promise<void> {
  const ours: Visit[] = [];
  const bare: Visit[] = [];
  await visit(bench, at.ours + path); // the server compresses, the machine wakes up
  for (let run = 0; run < runs; run++) {
    ours.push(await visit(bench, at.ours + path));
    bare.push(await visit(bench, at.bare + path));
  }
  print(`\n${name} ${decodeURIComponent(path)}`);
  for (const [what, key] of [
    ["FCP", "fcp"],
    ["LCP", "lcp"],
    ["TBT", "tbt"],
    ["TTI", "tti"],
  ] as const) {
    const [own, peer] = [median(ours.map((run) => run[key])), median(bare.map((run) => run[key]))];
    const ratio = key === "fcp" || key === "lcp" ? `  ratio ${(own / peer).toFixed(2)}` : "";
    print(
      `  ${what.padEnd(14)} ${own.toFixed(0).padStart(6)} ms   bare page ${peer.toFixed(0).padStart(6)} ms${ratio}`,
    );
  }
  print(
    `  CLS            ${median(ours.map(({ cls }) => cls)).toFixed(4)}      bare page ${median(bare.map(({ cls }) => cls)).toFixed(4)}`,
  );
  const [first] = ours;
  if (first === undefined) return;
  print(
    `  requests       ${first.requests}; ${kilobytes(median(ours.map((run) => run.bytesBeforeIdle)))} before idle, pictures not counted`,
  );
  print(
    `  bytes          ${Object.entries(first.bytes)
      .map(([kind, count]) => `${kind} ${kilobytes(count)}`)
      .join(", ")}`,
  );
}

async function benchClicks(bench: Bench, url: string, runs: number): Promise<void> {
  print("\nclick to title, from the category to an article");
  for (const hover of [false, true]) {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) times.push(await clickToTitle(bench, url, hover));
    print(`  ${hover ? "after hover" : "cold"}`.padEnd(17) + `${median(times).toFixed(0).padStart(6)} ms`);
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
