/** The words of what a reader may do with an article, which no other page is to bring along. */
export const zhHansActions = { share: "分享", poster: "海报" };
