import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Numbers from 0 up to 1, the same for the same seed (mulberry32, public domain). */
function toRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words = (text: string): string[] => text.split(" ");
const firms = words(
  "云杉银行 临江证券 白桦科技 远山能源 晴川保险 北渚基金 松间医药 石桥汽车 麦田食品 长堤地产 灯塔物流 海雾软件",
);
const places = words("滨城 云州 南岭 东港 西原 河湾 青麓 沙洲 北望 新津");
const topics = words(
  "小微贷款 养老理财 供应链票据 绿色债券 储能电站 动力电池 车险综改 跨境支付 冷链仓储 社区零售 创新药 芯片封装",
);
const figures = words("净利润 营业收入 不良率 管理规模 日均成交 交付量 保费收入 研发费用");
const moves = words("稳步上升 小幅回落 同比走高 环比持平 超出预期 低于预期 创下新高 有所放缓");
const categories = words("yinhang gushi hongguan keji qiche fangchan xiaofei yiyao jijin baoxian nengyuan wuliu");

type Pick = (list: readonly string[]) => string;
type Dice = { pick: Pick; upTo: (limit: number) => number; chance: (share: number) => boolean };

/** The same throws for the same seed. */
export function toDice(seed: number): Dice {
  const random = toRandom(seed);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  return { upTo, pick: (list) => list[upTo(list.length)] ?? "", chance: (share) => random() < share };
}

function toSentence({ pick, upTo }: Dice): string {
  const amount = `${1 + upTo(900)}.${upTo(10)}亿元`;
  const patterns = [
    () => `${pick(places)}的${pick(firms)}公布，${pick(figures)}为${amount}，${pick(moves)}。`,
    () => `围绕${pick(topics)}，${pick(firms)}与${pick(firms)}签下${1 + upTo(9)}年的合作，首期投入${amount}。`,
    () => `分析人士说，${pick(topics)}的需求${pick(moves)}，但${pick(figures)}的变化还要再看${1 + upTo(4)}个季度。`,
    () =>
      `截至${1 + upTo(12)}月末，${pick(places)}已有${20 + upTo(9000)}家企业用上${pick(topics)}服务，占比${1 + upTo(60)}.${upTo(100)}%。`,
  ];
  return patterns[upTo(patterns.length)]?.() ?? "";
}

function toParagraph(dice: Dice, characters: number): string {
  let text = "";
  while (text.length < characters) text += toSentence(dice);
  return text;
}

const picture = ({ upTo }: Dice): string =>
  `<center><img src="https://pictures.example/${upTo(500)}_w580h${200 + upTo(300)}.jpg" width=580></center>\n`;

function toTable({ pick, upTo }: Dice): string {
  const rows = Array.from(
    { length: 3 + upTo(5) },
    () => `<tr><td>${pick(firms)}</td><td>${upTo(900)}亿元</td><td>${upTo(60)}%</td></tr>`,
  );
  return `<table border="1"><tbody><tr><th>机构</th><th>${pick(figures)}</th><th>同比</th></tr>${rows.join("")}</tbody></table>\n`;
}

/** HTML and Markdown mixed, as the origin's posts have them: six in ten are flashes, one in ten is a long report. */
function toBody(dice: Dice, url: string): string {
  const kind = dice.upTo(10);
  const parts = [`&nbsp;<p>${toParagraph(dice, 60 + dice.upTo(100))}</p>\n`];
  const target = kind < 6 ? 100 + dice.upTo(250) : kind < 9 ? 800 + dice.upTo(1700) : 3000 + dice.upTo(4000);
  for (let length = 0; length < target;) {
    if (length > 400 && dice.chance(0.2))
      parts.push(`<p><strong>${dice.pick(topics)}之变</strong></p>\n`, picture(dice));
    const paragraph = toParagraph(dice, 80 + dice.upTo(160));
    parts.push(dice.chance(0.1) ? `\n${paragraph}\n` : `<p>${paragraph}</p>\n`);
    length += paragraph.length;
  }
  if (dice.chance(0.05)) parts.push(toTable(dice));
  parts.push(`\n来源：<${url}>\n\n[阅读原文](${url} "原文") ｜ [更多报道](https://origin.example/)\n`);
  return parts.join("");
}

const START = Date.UTC(2018, 0, 1);
const DAYS = 2500;

/** One post; it depends on its number alone, so a smaller archive is a part of a larger one. */
function toPost(number: number): { name: string; text: string } {
  const dice = toDice(number);
  const moment = new Date(START + dice.upTo(DAYS * 86_400) * 1000).toISOString();
  const day = moment.slice(0, 10);
  const slug = `b${String(number).padStart(8, "0")}`;
  const category = dice.pick(categories);
  const tags = [...new Set(Array.from({ length: 1 + dice.upTo(3) }, () => dice.pick(topics) + dice.pick(places)))];
  const title = `${dice.pick(firms)}${dice.pick(figures)}${dice.pick(moves)}，${dice.pick(topics)}成看点`;
  const head = `layout: post\ntitle: "${title}"\ndate: ${day} ${moment.slice(11, 19)} +0800\ncategories: ${category}\ntags: [${tags.join(", ")}]`;
  return {
    name: `${day}-${slug}.md`,
    text: `---\n${head}\n---\n${toBody(dice, `https://origin.example/${slug}.html`)}`,
  };
}

/**
 * Writes so many made-up posts to a folder. Every firm, place and figure is invented.
 * @param from the number of the first; a smaller archive is a part of a larger.
 * @returns their files.
 */
export function makePosts(count: number, folder: string, from = 0): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const { name, text } = toPost(from + index);
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  });
}
