/** The words of the about page, which no other page is to bring along. */
export const zhHansAbout = {
  title: (site: string) => `关于${site}`,
  reader: "关于这个阅读器",
  paragraphs: [
    "这是一份印在网上的报纸：每篇文章都是一个完整的网页，地址一经发布便不再改变，关掉脚本也能读。",
    "列表按时间排列，读到末尾会自动接上更早的内容；返回时回到刚才读到的那一行。页面不会自行刷新：有新报道，或正在读的文章有更正，只会提示，点按提示或按 Alt+N（Mac 为 ⌥N）才换上。",
    "文章发布后文字有改动的，文首注明“更正”或“更新”和时间，点开可以看到改了什么；文章若被撤下，原地址会写明日期。",
    "不设账号，不放广告，不追踪读者；外观等设置只保存在这台设备上。",
  ],
  edition: "本期内容",
  articles: "文章",
  categories: "栏目",
  tags: "标签",
  newest: "最近更新",
  span: "日期",
  until: "至",
};
