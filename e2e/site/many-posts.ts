import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** `file` is relative to the site's folder. */
export type MadePost = { file: string; text: string };

const goods = ["大米", "瓷砖", "化肥", "空箱", "木材", "苹果", "茶叶"];
const places = ["东门", "西门", "南站", "北港", "旧桥", "新城", "上塘", "下塘", "河口"];

/**
 * Posts of the category `many`, so that its list has several pages: the same number gives the same posts, and a larger one only
 * adds newer posts. Every fifth is a flash, every fourteenth shares its second with the one before, every ninth has a picture.
 */
export const toManyPosts = (count: number): MadePost[] =>
  Array.from({ length: count }, (_, index) => toPost(index + 1));

export function writePosts(folder: string, posts: readonly MadePost[]): void {
  for (const { file, text } of posts) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

function toPost(number: number): MadePost {
  const id = String(number).padStart(4, "0");
  const good = pick(goods, number);
  const place = pick(places, number * 4);
  const date = toDate(number % 14 === 0 ? number - 1 : number);
  const title = `长栏目第 ${number} 篇：${place}今日到货${good} ${(number * 37) % 900} 吨`;
  const head = ["layout: post", `title: "${title}"`, `date: ${date}`, "categories: many", `tags: [${good}, ${place}]`];
  const body = number % 5 === 0 ? toFlash(place, good) : toText(number, { place, good });
  return { file: `_posts/many/${date.slice(0, 10)}-many-${id}.md`, text: `---\n${head.join("\n")}\n---\n${body}\n` };
}

const toFlash = (place: string, good: string): string => `> ${place}刚刚卸完一车${good}，下一车明早到。`;

function toText(number: number, { place, good }: { place: string; good: string }): string {
  const picture = number % 9 === 0 ? `<center><img src="/pictures/wide.png" alt="${place}的图"></center>\n\n` : "";
  const opening = `${place}的货场今天收到${good}，这是今年的第 ${number} 批。货车早上六点进门，过磅、登记、卸货，用了 ${30 + (number % 40)} 分钟。`;
  const middle = `场长说，${good}的价钱和上一批一样，运费每吨降了 ${1 + (number % 6)} 元；省下来的钱一半归货主，一半归车队，账贴在门口的墙上，谁都可以看。`;
  const end = "下午没有车来。仓库里的猫睡在秤上，称得四点二公斤，比上个月重了一两。";
  return `${picture}<p>${opening}</p>\n<p>${middle}</p>\n<p>${end}</p><p class="em_media">（文章来源：货场日报）</p>`;
}

/** Eleven posts a day from the first of January 2025 on, in the zone of the site. */
function toDate(number: number): string {
  const minutes = Math.floor((number - 1) / 11) * 1440 + 480 + ((number - 1) % 11) * 67;
  const local = new Date(Date.UTC(2025, 0, 1) + minutes * 60_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)} +0800`;
}

const pick = (words: readonly string[], number: number): string => words[number % words.length] ?? "";
