import { zhHans } from "./zh-hans.ts";

const { number: grouped } = zhHans;

/** The words of searching. */
export const zhHansSearch = {
  field: "搜索全部文章",
  hint: "两个字起，例如：利率 债券",
  clear: "清空",
  needScript: "搜索在您的浏览器里进行，要启用 JavaScript。也可以从栏目、标签和日期里找。",
  recent: "最近搜过",
  forget: (text: string) => `删去“${text}”`,
  forgetAll: "全部删去",
  syntax: "可以这样搜",
  examples: [
    ["小微贷款 利率", "几个词都要有"],
    ["“绿色债券”", "引号里的原样连在一起"],
    ["利率 -理财", "减号后面的不要"],
    ["栏目:银行 标签:统计", "限定栏目、标签，或 来源:"],
    ["日期:2026-11 后来", "限定日期，也可用 after: before:"],
  ],
  hints: {
    short: (text: string) => `“${text}”只有一个字，没有用来搜索；至少要两个字。`,
    "no-date": (text: string) => `“${text}”不是日期，没有用来搜索；请写成 2026、2026-11 或 2026-11-29。`,
    "only-without": "只有不要的词，还要有一个想找的词。",
  },
  orders: { label: "排序", newest: "最新在前", relevant: "最相关在前" },
  filter: "筛选",
  filters: { category: "栏目", tag: "标签", source: "来源", from: "从", to: "到" },
  date: "日期",
  counted: (count: number) => `${grouped(count)} 篇`,
  countedNote: "篇数是目前已找到的",
  remove: (name: string) => `取消${name}`,
  removeAll: "取消全部筛选",
  looking: "正在搜索",
  total: (count: number) => `共 ${grouped(count)} 篇`,
  atLeast: (count: number) => `至少 ${grouped(count)} 篇`,
  searched: (count: number, all: number) =>
    count >= all ? `已找遍全部 ${grouped(all)} 篇` : `已找 ${grouped(count)} / ${grouped(all)} 篇`,
  older: "继续找更早的",
  end: "已经到最早的一篇",
  nothing: (text: string) => (text === "" ? "没有符合条件的文章" : `没有找到“${text}”`),
  nothingIn: (count: number) => `在全部 ${grouped(count)} 篇文章的标题、提要、正文、标签和来源里都没有。`,
  nothingInPart: (count: number, all: number) => `只找了 ${grouped(count)} / ${grouped(all)} 篇，其余的现在取不到。`,
  widen: "不限条件再搜",
  nearest: "标题相近的文章",
  unread: {
    offline: (count: number) => `网络已断开：只找了已经取到的部分，还有 ${grouped(count)} 篇没有找。`,
    other: (count: number) => `有 ${grouped(count)} 篇这次没能找：索引的一部分取不到或已损坏。`,
  },
  hits: {
    label: "文中的搜索结果",
    of: (number: number, all: number) => `${number} / ${all}`,
    none: "文中没有",
    previous: "上一处",
    next: "下一处",
    close: "关闭并清除标记",
  },
};
