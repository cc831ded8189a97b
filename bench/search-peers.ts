import { once } from "node:events";
import { createWriteStream, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { totalmem } from "node:os";
import { join, resolve } from "node:path";
import * as v from "valibot";
import { minifySync } from "vite";
import { parseAs } from "#contract/parse-as";
import { measureProcess } from "./measure-process.ts";
import { askPagefind, indexByPagefind, toBrotli } from "./pagefind.ts";

/** `text`: all visible lines but the title. */
export type PeerArticle = { id: string; title: string; text: string };

export type PeerFigures = {
  name: string;
  /** Of a process of its own. */
  indexSeconds: number;
  indexPeakMegabytes: number;
  /** As a host sends it: compressed. */
  indexBytes: number;
  /** Until a browser has the answer to its first query: the library, the index or its parts. */
  firstQueryBytes: number;
  /** The median of the further ones. */
  furtherQueryBytes: number;
  /** Over all queries, by comparison with a plain scan. */
  recall: number;
  precision: number;
};

type PeerQuery = { text: string; truth: ReadonlySet<string> };

/** Peers whose whole index a browser loads: the kind that `peer-index.ts` knows, and what is said of it. */
const whole = [
  { kind: "minisearch-own", library: "minisearch", label: "its own tokenizer" },
  { kind: "minisearch-pairs", library: "minisearch", label: "pairs of characters" },
  { kind: "flexsearch-own", library: "flexsearch", label: "its own tokenizer" },
  { kind: "flexsearch-cjk", library: "flexsearch", label: "its encoder for Chinese" },
  { kind: "flexsearch-pairs", library: "flexsearch", label: "pairs of characters" },
] as const;

type Whole = (typeof whole)[number];

const modules = resolve(import.meta.dirname, "../node_modules");

/**
 * Lets Pagefind, MiniSearch and FlexSearch index the same articles and answer the same queries. A peer that cannot has a name that says
 * so, and no figures.
 * @param queries each with the ids of the articles that hold it, by a plain scan.
 * @param folder an empty one.
 */
export async function measurePeers(
  articles: readonly PeerArticle[],
  queries: readonly PeerQuery[],
  folder: string,
): Promise<PeerFigures[]> {
  mkdirSync(folder, { recursive: true });
  const figures = await orNone(`Pagefind ${readVersion("pagefind")}`, (name) =>
    measurePagefind(name, articles, queries, join(folder, "site")),
  );
  await writeArticles(articles, join(folder, "articles.jsonl"));
  writeFileSync(join(folder, "queries.json"), JSON.stringify(queries.map(({ text }) => text)));
  const names = { minisearch: "MiniSearch", flexsearch: "FlexSearch" };
  for (const peer of whole) {
    const name = `${names[peer.library]} ${readVersion(peer.library)}, ${peer.label}`;
    figures.push(...(await orNone(name, async () => [{ name, ...(await measureWhole(peer, queries, folder)) }])));
  }
  return figures;
}

/** A peer that has no room for so many articles must not end the others' run. */
async function orNone(name: string, measure: (name: string) => Promise<PeerFigures[]>): Promise<PeerFigures[]> {
  try {
    return await measure(name);
  } catch (error) {
    const none = Number.NaN;
    const failed: PeerFigures = {
      name: `${name} (failed: ${error instanceof Error ? error.message : String(error)})`,
      indexSeconds: none,
      indexPeakMegabytes: none,
      indexBytes: none,
      firstQueryBytes: none,
      furtherQueryBytes: none,
      recall: none,
      precision: none,
    };
    return [failed];
  }
}

/** As it is asked by a reader who types the words, and by one who puts them in quotes: both are ways to ask for all words. */
async function measurePagefind(
  name: string,
  articles: readonly PeerArticle[],
  queries: readonly PeerQuery[],
  folder: string,
): Promise<PeerFigures[]> {
  const { seconds, peakMegabytes, bytes } = await indexByPagefind(articles, folder);
  const figures: PeerFigures[] = [];
  for (const quoted of [false, true]) {
    const texts = queries.map(({ text }) => (quoted ? `"${text.replaceAll('"', " ")}"` : text));
    const answers = await askPagefind(articles, texts, folder);
    const [first = Number.NaN, ...further] = answers.map((answer) => answer.bytes);
    const found = answers.map((answer) => answer.found);
    figures.push({
      name: quoted ? `${name}, in quotes` : name,
      indexSeconds: seconds,
      indexPeakMegabytes: peakMegabytes,
      indexBytes: bytes,
      firstQueryBytes: first,
      furtherQueryBytes: median(further),
      ...compare(queries, found),
    });
  }
  rmSync(folder, { recursive: true });
  return figures;
}

async function writeArticles(articles: readonly PeerArticle[], file: string): Promise<void> {
  const stream = createWriteStream(file);
  for (const { id, title, text } of articles)
    if (!stream.write(`${toLine({ id, title, text })}\n`)) await once(stream, "drain");
  stream.end();
  await once(stream, "finish");
}

/** One line to readline too, which ends lines at two separators that JSON lets stand. */
const toLine = (value: PeerArticle): string =>
  JSON.stringify(value)
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);

async function measureWhole(
  { kind, library }: Whole,
  queries: readonly PeerQuery[],
  folder: string,
): Promise<Omit<PeerFigures, "name">> {
  const out = join(folder, kind);
  const { seconds, peakMegabytes = Number.NaN } = await runChild("index", kind, folder);
  const indexBytes = readdirSync(out).reduce((sum, name) => sum + toBrotli(readFileSync(join(out, name))).length, 0);
  await runChild("answer", kind, folder);
  const file = join(folder, "answers.json");
  const answers = parseAs(v.array(v.array(v.string())), JSON.parse(readFileSync(file, "utf8")), file);
  rmSync(out, { recursive: true });
  rmSync(file);
  return {
    indexSeconds: seconds,
    indexPeakMegabytes: peakMegabytes,
    indexBytes,
    firstQueryBytes: indexBytes + toBrotli(readLibrary(library)).length,
    furtherQueryBytes: 0,
    ...compare(queries, answers),
  };
}

async function runChild(task: "index" | "answer", kind: string, folder: string): ReturnType<typeof measureProcess> {
  const memory = `--max-old-space-size=${Math.floor((totalmem() / 2 ** 20) * 0.6)}`;
  const measured = await measureProcess(process.execPath, [
    memory,
    join(import.meta.dirname, "peer-index.ts"),
    task,
    kind,
    folder,
  ]);
  if (measured.code === 0) return measured;
  throw new Error(`its process (${task}) ended with exit code ${measured.code}`);
}

/** What a page would load. MiniSearch comes without a minified file: its page's bundler makes one. */
function readLibrary(library: Whole["library"]): Buffer {
  if (library === "flexsearch") return readFileSync(join(modules, "flexsearch/dist/flexsearch.compact.min.js"));
  const file = join(modules, "minisearch/dist/es/index.js");
  return Buffer.from(minifySync(file, readFileSync(file, "utf8"), { module: true }).code);
}

const Package = v.object({ version: v.string() });

function readVersion(library: string): string {
  const file = join(modules, library, "package.json");
  return parseAs(Package, JSON.parse(readFileSync(file, "utf8")), file).version;
}

function compare(
  queries: readonly PeerQuery[],
  answers: readonly (readonly string[])[],
): { recall: number; precision: number } {
  let [right, found, wanted] = [0, 0, 0];
  for (const [at, { truth }] of queries.entries()) {
    const answer = new Set(answers[at]);
    right += Array.from(answer).filter((id) => truth.has(id)).length;
    found += answer.size;
    wanted += truth.size;
  }
  return { recall: wanted === 0 ? 1 : right / wanted, precision: found === 0 ? 1 : right / found };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
