import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setImmediate as yieldToOthers } from "node:timers/promises";
import type { CardShape } from "#contract/card";
import type { Card } from "../src/press/cards/card.ts";
import { fitText } from "../src/press/cards/fit-text.ts";
import { Stopwatch } from "../src/press/stopwatch.ts";
import { makePosts } from "./make-posts.ts";

const shapes: readonly CardShape[] = ["wide", "square"];
const samples = resolve(import.meta.dirname, "../content/_posts");

/** What is drawn while glyphs are first cut and code is first compiled, and is not counted. */
const WARM_UP = 20;

/**
 * Measures card pictures: what loading costs, what a card costs by stage, in time of the processor, memory, the sizes of the files; and resvg drawing the same lines in
 * the same run. Titles are those of the sample content, and of made-up posts.
 */
export async function benchCards(args: string[]): Promise<void> {
  const count = Number(args[0] ?? 200);
  const cards = readTitles(count + WARM_UP).map(toCard);
  const before = megabytes();
  const start = spentCpu();
  const parts = await loadParts();
  const loaded = spentCpu();
  const first = await draw(cards[0] ?? toCard(""), parts, new Stopwatch(() => 0));
  print(`loading ${(loaded - start).toFixed(0)} ms, the first card ${(spentCpu() - loaded).toFixed(0)} ms`);
  const stopwatch = new Stopwatch(spentCpu);
  const sizes: number[] = [...first];
  let spent = 0;
  for (const [index, card] of cards.entries()) {
    if (index === WARM_UP) spent = spentCpu();
    sizes.push(...(await draw(card, parts, index < WARM_UP ? new Stopwatch(() => 0) : stopwatch)));
  }
  spent = spentCpu() - spent;
  print(`${count} cards of two pictures each: ${(spent / count).toFixed(1)} ms of the processor a card; µs by stage:`);
  for (const [stage, ms] of Object.entries(stopwatch.timings()))
    print(`  ${stage.padEnd(16)} ${((ms * 1000) / count).toFixed(0).padStart(7)}`);
  const memory = `${(megabytes() - before).toFixed(0)} MB more than before`;
  const wide = sizes.filter((_, index) => index % shapes.length === 0).sort((a, b) => a - b);
  print(`memory: ${memory}; wide pictures ${kB(wide[Math.floor(wide.length / 2)])} kB, at most ${kB(wide.at(-1))} kB`);
  benchResvg(cards.slice(WARM_UP, WARM_UP + 40), parts);
}

/** Of the processor, in milliseconds: on a busy machine the clock tells little. */
function spentCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const kB = (bytes = 0): string => (bytes / 1000).toFixed(0);
const megabytes = (): number => process.memoryUsage.rss() / 1e6;

/** What `drawCard` is put together from, to time each by itself. */
async function loadParts() {
  const { createCanvas } = await import("@napi-rs/canvas");
  const [{ Pen }, { toPng }, { palette }, { drawWide }, { drawSquare }] = await Promise.all([
    import("../src/press/cards/pen.ts"),
    import("../src/press/cards/png.ts"),
    import("../src/press/cards/colors.ts"),
    import("../src/press/cards/wide-card.ts"),
    import("../src/press/cards/square-card.ts"),
  ]);
  const canvases = { wide: createCanvas(1200, 630), square: createCanvas(300, 300) };
  return { Pen, toPng, palette, canvases, drawings: { wide: drawWide, square: drawSquare } };
}
type Parts = Awaited<ReturnType<typeof loadParts>>;

/** @returns the bytes of each picture. */
async function draw(
  card: Card,
  { Pen, toPng, palette, canvases, drawings }: Parts,
  stopwatch: Stopwatch,
): Promise<number[]> {
  const sizes: number[] = [];
  for (const shape of shapes) {
    const { width, height } = canvases[shape];
    stopwatch.time(`${shape}: set`, () => drawings[shape](card, new Pen(canvases[shape].getContext("2d"))));
    const pixels = stopwatch.time(`${shape}: draw`, () => canvases[shape].data());
    const png = stopwatch.time(`${shape}: encode`, () => toPng(pixels, { width, height, palette, level: 6 }));
    sizes.push(png.length);
    await yieldToOthers();
  }
  return sizes;
}

/** The wide picture's headline alone, in lines set beforehand, by whatever Chinese font the system has: resvg reads no woff2. */
function benchResvg(cards: readonly Card[], { Pen, canvases }: Parts): void {
  const pen = new Pen(canvases.wide.getContext("2d"));
  const options: ResvgRenderOptions = { font: { loadSystemFonts: true, defaultFontFamily: "Noto Serif CJK SC" } };
  const time = (svg: string): { ms: number; bytes: number } => {
    const start = spentCpu();
    const bytes = new Resvg(svg, options).render().asPng().length;
    return { ms: spentCpu() - start, bytes };
  };
  const [empty] = [1, 2, 3].map(() => time(toSvg([], 10))).sort((a, b) => a.ms - b.ms);
  const drawn = cards.map((card) => {
    const room = { width: 1056, height: 396, sizes: [116, 100, 88, 78, 68, 60, 52], isHeadline: true };
    const title = card.kind === "article" ? card.title : card.masthead;
    const { lines, size } = fitText(title, room, (line) => pen.measure(line, 700));
    return time(toSvg(lines, size));
  });
  const mean = drawn.reduce((sum, { ms }) => sum + ms, 0) / drawn.length;
  const bytes = Math.max(...drawn.map((each) => each.bytes));
  print(
    `resvg, the wide headline alone: ${(mean - (empty?.ms ?? 0)).toFixed(1)} ms, and ${empty?.ms.toFixed(1)} ms for the system's fonts; at most ${kB(bytes)} kB`,
  );
}

const toSvg = (lines: readonly string[], size: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#fbfaf7"/>${lines
    .map(
      (line, index) =>
        `<text x="72" y="${250 + index * size * 1.28}" font-size="${size}" font-weight="700">${line.replaceAll(/[<&]/gu, "")}</text>`,
    )
    .join("")}</svg>`;

function readTitles(count: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
  try {
    const files = [...readdirSync(samples).map((name) => join(samples, name)), ...makePosts(count, folder)];
    const titles = files.flatMap((file) => /^title: "?([^"\n]*)/mu.exec(readFileSync(file, "utf8"))?.[1] ?? []);
    return titles.slice(0, count);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const toCard = (title: string): Card => ({
  kind: "article",
  masthead: "大报",
  title,
  category: "银行",
  source: "本报综合",
  date: "2022年4月30日",
});

const print = (line: string): void => void process.stdout.write(`${line}\n`);
