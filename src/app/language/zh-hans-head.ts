/** The words of what a page says of itself to those who show its link. */
export const zhHansHead = {
  /** Of a list: what it holds. */
  listed: (name: string, titles: readonly string[]) => `${name}：${titles.join("；")}`,
};
