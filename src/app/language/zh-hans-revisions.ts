/** The words of what an article tells of its changes, which no other page is to bring along. */
export const zhHansRevisions = {
  revised: { correction: "更正", update: "更新" },
  changes: "改了什么",
  needScript: "改动的明细要启用 JavaScript 才能列出。",
  kinds: { figure: "数字", date: "日期", name: "名称", title: "标题", text: "文字" },
  was: "原文：",
  now: "改为：",
  characters: (added: number, removed: number) =>
    [added > 0 ? `增 ${added} 字` : "", removed > 0 ? `删 ${removed} 字` : ""].filter((part) => part !== "").join("，"),
  untold: (count: number) => `另有 ${count} 处改动，这里没有列出。`,
  lost: "改动之前的文字没有留存，无法逐处列出。",
};
