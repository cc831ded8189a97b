/** The words of what is quoted, and of opening what was quoted. */
export const zhHansQuote = {
  offer: "引用所选文字",
  announced: "已选中文字，按 Alt+Q 可复制或分享引文",
  copyLink: "复制链接",
  copyQuote: "复制引文",
  share: "分享引文",
  copied: "已复制",
  key: "Alt+Q",
  /** A quotation as text, with where it stands. */
  quoted: (quote: string, title: string, url: string) => `“${quote}”\n——《${title}》\n${url}`,
  opened: "引文",
  stands: "引文与原文一致，已在文中标出",
  corrected: { correction: "这段引文后来有更正", update: "这段引文后来有改动" },
  removed: "引文所在的文字后来被删去",
  changed: "本文在引用之后改动过，这段引文在现有文字中找不到了",
  absent: "本文中没有这段引文",
  unreadable: "这条引文链接不完整，无法核对引文",
  unknown: "取不到本文的改动记录，暂时无法核对引文",
  retry: "再试一次",
  close: "关闭并清除标记",
};
