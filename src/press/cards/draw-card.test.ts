import { createCanvas } from "@napi-rs/canvas";
import { imageSize } from "image-size";
import { expect, test } from "vitest";
import { cardSizes } from "#contract/card";
import type { Card } from "./card.ts";
import { colors } from "./colors.ts";
import { drawCard } from "./draw-card.ts";
import { fitText } from "./fit-text.ts";
import { Pen } from "./pen.ts";
import { readPng, type ReadPng } from "./read-png.fixture.ts";
import { toDrawable } from "./to-drawable.ts";

const shapes = ["wide", "square"] as const;
const MOST_BYTES = 120_000;

const article = (title: string, more: Partial<Extract<Card, { kind: "article" }>> = {}): Card => ({
  kind: "article",
  masthead: "大报",
  title,
  category: "银行",
  source: "证券时报",
  date: "2022年4月30日",
  ...more,
});

/** Han in the order of Unicode from one on: mostly rare, and dense. */
const han = (length: number, from = 0x9f00): string =>
  String.fromCodePoint(...Array.from({ length }, (_, index) => from + (index % 200)));

const titles = [
  "降准",
  "网商银行2021年报：服务小微经营者超4500 万，不良率1.53%",
  "《证券法》修订，（征求意见稿）「发布」——“‘引号’”……",
  "供应链金融从“1+N”走向“1+N²”：核心企业与上下游怎么分一笔账？！",
  "Broadsheet: a press that turns posts into a static newspaper, says Moody’s “AA”",
  "Supercalifragilisticexpialidocious".repeat(8),
  "📈利润大增🚀",
  "😀",
  "مرحبا بالعالم: أخبار الاقتصاد اليوم 2021",
  "𠮷𰻞龘的生僻字，ไทย हिन्दी 한국어",
  "Z̷̧̢̛͎̱̥̪̙̤̯̫̦̱̃̔̎̍̊̽̈́͗̓̈́̀͘͝a̶͍̫̲̎̾̽̇͒͋̀̈́̈̾͘͘l̵̢̧̛̫̗̻̟̞̲̎̏̈́̊̀̒͝g̵̨̧̛̩̟̪̘̫̻̱͖̈́̽̅̄́o̴̪̯̓".repeat(3),
  // One grapheme, wider than any line.
  `${"क्".repeat(60)}क`,
  "，。".repeat(150),
  "\u{202E}反过来的题目\u{2066}",
  "关于印发扎实稳住经济一揽子政策措施的通知，".repeat(15).slice(0, 300),
  han(300),
];

const at = ({ width, colors: all }: ReadPng, x: number, y: number): number => all[y * width + x] ?? -1;
const isDark = (color: number): boolean => ((color >> 8) & 255) < 0x60;

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** The pixels of an area that a test holds for. */
function count(picture: ReadPng, [x, y, width, height]: readonly number[], fits: (color: number) => boolean): number {
  let found = 0;
  for (let row = y ?? 0; row < (y ?? 0) + (height ?? 0); row++)
    for (let column = x ?? 0; column < (x ?? 0) + (width ?? 0); column++) if (fits(at(picture, column, row))) found++;
  return found;
}

test.each(titles)("“%s” is drawn within its margins, in few bytes", async (title) => {
  for (const shape of shapes) {
    const png = await drawCard(article(title), shape);
    const { width, height } = cardSizes[shape];
    expect(imageSize(png)).toMatchObject({ width, height, type: "png" });
    expect(png.length).toBeLessThanOrEqual(MOST_BYTES);
    const picture = readPng(png);
    const [band, margin] = shape === "wide" ? [16, 64] : [58, 10];
    const sides = [
      [0, band, margin, height - band],
      [width - margin, band, margin, height - band],
      [0, height - (shape === "wide" ? 18 : 6), width, shape === "wide" ? 18 : 6],
    ];
    for (const side of sides) expect(count(picture, side, (color) => color !== colors.paper)).toBe(0);
    const headline = shape === "wide" ? [72, 142, 1056, 390] : [18, 62, 264, 230];
    expect(count(picture, headline, isDark), "ink of the headline").toBeGreaterThan(shape === "wide" ? 300 : 60);
  }
});

test("category, masthead, date and source stand in their places", async () => {
  const bare = { category: " ", masthead: " ", date: " ", source: "" };
  const places = {
    category: [72, 42, 270, 70],
    masthead: [362, 42, 476, 70],
    date: [858, 42, 270, 70],
    source: [72, 540, 1056, 70],
  };
  for (const [name, place] of Object.entries(places)) {
    const filled = { category: "银行", masthead: "大报", date: "2022年4月30日", source: "证券时报" };
    const [full, empty] = await Promise.all([
      drawCard(article("题目", filled), "wide"),
      drawCard(article("题目", { ...filled, [name]: Object.entries(bare).find(([key]) => key === name)?.[1] }), "wide"),
    ]);
    const isInk = (color: number): boolean => color !== colors.paper;
    expect(count(readPng(full), place, isInk), name).toBeGreaterThan(300);
    expect(count(readPng(empty), place, isInk), `no ${name}`).toBe(0);
  }
  const picture = readPng(await drawCard(article("题目".repeat(150)), "wide"));
  expect(
    count(picture, places.category, (color) => color === colors.accent),
    "cinnabar",
  ).toBeGreaterThan(50);
});

test("the same card is the same bytes, whatever was drawn before it", async () => {
  const draw = async () => Promise.all(shapes.map((shape) => drawCard(article("网商银行2021年报：“310”模式"), shape)));
  const first = await draw();
  for (const title of ["“Latin” only", "مرحبا", han(30)])
    for (const shape of shapes) await drawCard(article(title), shape);
  await drawCard({ kind: "site", masthead: "大报", description: "一句话。" }, "wide");
  expect(await draw()).toEqual(first);
});

test.each([
  ["大报", "一份给普通读者看的财经日报：要闻、银行、产业与公司，把数字讲清楚，把道理说明白。"],
  ["Broadsheet", ""],
  ["一份名字很长很长的报纸的名字到底可以有多长".repeat(4), "长".repeat(500)],
])("the site's card shows “%s”", async (masthead, description) => {
  for (const shape of shapes) {
    const png = await drawCard({ kind: "site", masthead, description }, shape);
    expect(png.length).toBeLessThanOrEqual(MOST_BYTES);
    const picture = readPng(png);
    const middle = shape === "wide" ? [72, 110, 1056, 320] : [18, 18, 264, 264];
    const ink = shape === "wide" ? isDark : (color: number) => color === colors.paper;
    expect(count(picture, middle, ink)).toBeGreaterThan(1000);
  }
});

// A title of marks alone must begin its lines with them.
test.each(titles.filter((title) => !/^[，。]+$/u.test(title)))(
  "no line of “%s” begins with a closing mark or is too wide, by the font's own measures",
  (written) => {
    const pen = new Pen(createCanvas(10, 10).getContext("2d"));
    const measure = (line: string): number => pen.measure(line, 700);
    const text = toDrawable(written);
    for (const [width, height] of [
      [1056, 396],
      [264, 224],
    ] as const) {
      const room = { width, height, sizes: [168, 116, 88, 68, 52, 43], isHeadline: true };
      const { size, lines } = fitText(text, room, measure);
      // A heap of marks upon one letter cannot be parted; it is drawn as far as the box goes.
      for (const line of lines.filter((each) => [...graphemes.segment(each)].length > 1))
        expect(measure(line) * size).toBeLessThanOrEqual(width + 0.01);
      for (const line of lines) expect(line).not.toMatch(/^[，。、；：！？”’」』）》…—%]/u);
    }
  },
);
