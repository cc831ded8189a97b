import { type PageStatus, withPageStatus } from "./page-status.ts";

/** A small edition, as the press prints it, with what moved and what was withdrawn. */
export const id = "0123456789ab";
export const article = "/yinhang/2022/04/30/%E5%B9%B4%E6%8A%A5.html";
export const toPage = (text: string, page?: PageStatus): string => {
  const refresh =
    page === undefined || page.status === 410 ? "" : `<meta http-equiv="refresh" content="0; url=${page.location}">`;
  const html = `<!doctype html>\n<html lang="zh-Hans">\n${refresh}${text}\n`;
  return page === undefined ? html : withPageStatus(html, page);
};

export const redirects = [
  { from: "/old/address.html", to: article },
  { from: "/%E6%97%A7%E9%97%BB/%E5%B9%B4%E6%8A%A5%20%22a%22%20$1;.html", to: article },
  { from: "/old/folder/", to: "/yinhang/" },
  { from: "/old/bare", to: "/yinhang/it's&more.html" },
  { from: "/old/variable.html", to: "/$uri/$1$broadsheet_gone.html" },
  // Its letters' size alone differs: nginx would lead it to itself.
  { from: "/Yinhang/", to: "/yinhang/" },
];
export const gone = ["/yinhang/2022/04/30/%E6%92%A4%E5%9B%9E.html", "/gone/folder/"];

/** Moved addresses that a server could take for words of its configuration, or would, were they not left to their pages. */
export const plain = [
  ..."\"';$#~ &%*:()[]|^<>!?@"
    .split("")
    .flatMap((mark) => [`${encodeURIComponent(mark)}.html`, `x/${encodeURIComponent(`${mark}x${mark}`)}/`]),
  "$uri.html",
  "default",
  "include",
  `${"%E6%97%A7".repeat(400)}.html`,
];
export const odd = [
  ..."`\\{}\n\r\0".split("").map((mark) => `${encodeURIComponent(mark)}.html`),
  "%7B$HOME%7D.html",
  "$%7Buri%7D.html",
  "%7Bpath%7D.html",
  "100%.html",
  "%E5%B9.html",
  "/example.com/",
  `${"%E6%97%A7".repeat(2000)}.html`,
];

const fileOf = (path: string): string => {
  const name = decodeURIComponent(path.slice(1));
  return name.endsWith("/") ? `${name}index.html` : name.endsWith(".html") ? name : `${name}.html`;
};
export const longText = "新闻".repeat(2000);

export const site = {
  "index.html": toPage("home"),
  "404.html": toPage("no such page"),
  "yinhang/index.html": toPage("bank"),
  [fileOf(article)]: toPage(longText),
  "special/own address.html": toPage("own address"),
  "assets/app-1a2b3c4d.js": "// app",
  "media/1a2b3c4d.png": "0123456789",
  "content/v1/site.json": JSON.stringify({ longText }),
  "content/v1/lists/all/1.json": "{}",
  "feeds/all.rss.xml": "<?xml version='1.0'?><feed/>",
  "favicon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
  "robots.txt": "User-agent: *",
  ".secret/key.html": "secret",
  [`a/${id}.html`]: toPage("short", { status: 302, location: article }),
  ...Object.fromEntries(
    redirects.map(({ from, to }) => [fileOf(from), toPage("moved", { status: 301, location: to })]),
  ),
  ...Object.fromEntries(gone.map((path) => [fileOf(path), toPage(`withdrawn ${path}`, { status: 410 })])),
};
