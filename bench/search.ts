import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseAs } from "#contract/parse-as";
import { searchFile, segmentsFolder } from "#contract/paths";
import { SearchIndex } from "#contract/search/segments";
import { toSearchFiles } from "../src/press/disk/read-search-files.ts";
import { startServer } from "../src/press/serve/start-server.ts";
import { startFront } from "./http2-front.ts";
import { launchBrowser } from "./launch-browser.ts";
import { makePosts } from "./make-posts.ts";
import { pressOnce } from "./press.ts";
import { askEach, askInTurn, type Answered } from "./search-phone.ts";
import { measurePeers } from "./search-peers.ts";
import { toPeerTerms, toQuestions } from "./search-questions.ts";
import { absentTerms, compressedSizes, readTexts, sampleTerms, scanFor, type Text } from "./search-texts.ts";
import { tryTerms } from "./search-trial.ts";

const QUESTIONS = 200;
/** Questions that are each asked first of all. */
const FRESH = 40;
/** Between a word's appearance in the field, as an input method puts it there, and Enter: milliseconds. */
const PAUSE = 500;

/** Measures the search of archives: whether it finds all and nothing else, what it takes, and how a phone is answered. */
export async function benchSearch(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      in: { type: "string", default: tmpdir() },
      posts: { type: "string" },
      terms: { type: "string", default: "10000" },
      slowdown: { type: "string", default: "4" },
      peers: { type: "boolean", default: true },
    },
    allowNegative: true,
  });
  const folder = mkdtempSync(join(values.in, "broadsheet-search-"));
  try {
    for (const count of positionals.length > 0 ? positionals.map(Number) : [10_000]) {
      const posts = values.posts === undefined ? join(folder, `posts-${count}`) : resolve(values.posts);
      if (values.posts === undefined) makePosts(count, join(posts, "_posts"));
      const edition = join(folder, `edition-${count}`);
      const texts = await benchArchive({
        posts,
        edition,
        folder,
        terms: Number(values.terms),
        slowdown: Number(values.slowdown),
      });
      rmSync(edition, { recursive: true });
      if (values.peers) await tellPeers(texts, join(folder, `peers-${count}`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Run = { posts: string; edition: string; folder: string; terms: number; slowdown: number };

async function benchArchive(run: Run): Promise<Text[]> {
  const { report } = await pressOnce("build", { posts: run.posts, out: run.edition });
  const texts = readTexts(run.edition);
  print(`\n${texts.length} articles, ${texts.reduce((sum, { folded }) => sum + folded.length, 0)} characters`);
  const { search = 0, total = 0 } = report.timings;
  print(
    `  the press: ${seconds(total)}, of which the index ${seconds(search)}: ${percent(search / (total - search))} more`,
  );
  tellSizes(run.edition, texts);
  await tellTrial(run, texts);
  await tellPhone(run, texts);
  return texts;
}

function tellSizes(edition: string, texts: readonly Text[]): void {
  const folder = join(edition, segmentsFolder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = files.map(({ parentPath, name }) => ({ name, size: statSync(join(parentPath, name)).size }));
  const sum = (of: (name: string) => boolean): number =>
    sizes.filter(({ name }) => of(name)).reduce((all, { size }) => all + size, 0);
  const all = sum(() => true);
  const { alone, together } = compressedSizes(texts);
  print(
    `  the index: ${files.length} files, ${megabytes(all)} (text of the newest ${megabytes(sum((name) => name.startsWith("text-")))})`,
  );
  print(
    `  ${(all / alone).toFixed(2)} of the text, each article deflated by itself (${megabytes(alone)}); ${(all / together).toFixed(2)} of all in one stream of Brotli (${megabytes(together)})`,
  );
}

async function tellTrial({ edition, terms }: Run, texts: readonly Text[]): Promise<void> {
  const index = parseAs(SearchIndex, JSON.parse(readFileSync(join(edition, searchFile), "utf8")), searchFile);
  const known = new Map(texts.map(({ id, article }) => [id, article]));
  // As the file has it, without reading it each time.
  const files = { ...toSearchFiles(edition), readArticle: async (id: string) => known.get(id) };
  const present = sampleTerms(texts, terms);
  const absent = absentTerms(texts, Math.ceil(terms / 10));
  const truth = scanFor([...present, ...absent], texts);
  const start = performance.now();
  const trial = await tryTerms([...present, ...absent], truth, { index, files, texts });
  const found = [...truth.values()].reduce((sum, ids) => sum + ids.size, 0);
  print(
    `  ${present.length} parts of texts and ${absent.length} that are in none: ${found} places, ${trial.missed} missed, ${trial.wrong} wrong, ${trial.disordered} out of order; ${seconds(performance.now() - start)}`,
  );
}

async function tellPhone({ edition, folder, slowdown }: Run, texts: readonly Text[]): Promise<void> {
  const browser = await launchBrowser("--ignore-certificate-errors");
  const server = await startServer(edition, { port: 0 });
  const front = await startFront(server.address, folder);
  try {
    const bench = { browser, slowdown, address: front?.address ?? new URL(server.address).origin };
    const questions = toQuestions(texts, QUESTIONS);
    print(
      `  a phone (1.6 Mbit/s, 150 ms, a processor ${slowdown} times slower), ${front === undefined ? "HTTP/1.1" : "HTTP/2"}:`,
    );
    const { answers, before } = await askInTurn(questions, bench);
    print(`    of the index before the first question: ${kilobytes(before)}`);
    print(`    ${QUESTIONS} questions one after the other, Enter as the word appears: ${toSummary(answers)}`);
    const typed = await askInTurn(questions, { ...bench, pause: PAUSE });
    print(`    Enter ${PAUSE / 1000} s after the word: ${toSummary(typed.answers)}`);
    const fresh = await askEach(
      questions.filter((_, index) => index % (QUESTIONS / FRESH) === 0),
      bench,
    );
    print(`    ${fresh.length} of them in a tab of its own each, Enter as the word appears: ${toSummary(fresh)}`);
  } finally {
    front?.close();
    await Promise.all([browser.close(), server.close()]);
  }
}

function toSummary(answers: readonly Answered[]): string {
  const at = (share: number, of: (answer: Answered) => number): number => {
    const sorted = answers.map(of).toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  };
  const both = (share: number): string =>
    `${at(share, (answer) => answer.milliseconds).toFixed(0)} ms, ${kilobytes(at(share, (answer) => answer.bytes))}, ${at(share, (answer) => answer.requests)} requests`;
  return `median ${both(0.5)}; 95 % ${both(0.95)}`;
}

/** Names that stand as tags, and parts of texts: as many of each. */
const PEER_QUERIES = 100;

async function tellPeers(texts: readonly Text[], folder: string): Promise<void> {
  const terms = toPeerTerms(texts, PEER_QUERIES);
  const truth = scanFor(terms, texts);
  const queries = terms.map(({ text }) => ({ text, truth: truth.get(text) ?? new Set<string>() }));
  const articles = texts.map(({ id, article, lines }) => ({
    id,
    title: article.title,
    text: lines.slice(1).join("\n"),
  }));
  print(`  others, asked for ${PEER_QUERIES / 2} names and ${PEER_QUERIES / 2} parts of texts:`);
  print(`    ${"".padEnd(44)} index it: s, MB; MB of index; kB first, further; recall, precision`);
  for (const peer of await measurePeers(articles, queries, folder)) {
    const { name, indexSeconds, indexPeakMegabytes, indexBytes, firstQueryBytes, furtherQueryBytes } = peer;
    print(
      `    ${name.padEnd(44)} ${indexSeconds.toFixed(1)}, ${indexPeakMegabytes.toFixed(0)}; ${(indexBytes / 1e6).toFixed(1)}; ${(firstQueryBytes / 1e3).toFixed(0)}, ${(furtherQueryBytes / 1e3).toFixed(0)}; ${peer.recall.toFixed(3)}, ${peer.precision.toFixed(3)}`,
    );
  }
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(1)} kB`;
