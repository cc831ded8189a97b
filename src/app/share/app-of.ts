/** An app whose own browser the page is read in: it shares by its own menu, and keeps others' links from opening. */
export type App = "wechat" | "qq" | "weibo";

/**
 * By the names that these apps give themselves, as those tell them apart who open apps from pages (suanmei/callapp-lib,
 * `getBrowser`). The QQ browser, “MQQBrowser/…”, is a browser, and “QQ/…” stands beside it where it serves QQ.
 */
const apps: readonly (readonly [app: App, name: RegExp])[] = [
  ["wechat", /MicroMessenger\//iu],
  ["qq", /(?:^|[\s;)])QQ\/\d/u],
  ["weibo", /\bweibo\b|__weibo__/iu],
];

export const appOf = (userAgent: string): App | undefined => apps.find(([, name]) => name.test(userAgent))?.[0];
