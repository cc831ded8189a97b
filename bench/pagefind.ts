import type { Browser } from "@playwright/test";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gunzipSync } from "node:zlib";
import * as v from "valibot";
import { parseAs } from "#contract/parse-as";
import { launchBrowser } from "./launch-browser.ts";
import { measureProcess } from "./measure-process.ts";

declare global {
  interface Window {
    ask: (query: string) => Promise<string[]>;
  }
}

type Page = { id: string; title: string; text: string };

export type Answered = { found: string[]; bytes: number };

/** What a page of results shows, and so fetches. */
const SHOWN = 20;

/** Writes a page for each article and lets Pagefind's own program index them. */
export async function indexByPagefind(
  articles: readonly Page[],
  folder: string,
): Promise<{ seconds: number; peakMegabytes: number; bytes: number }> {
  mkdirSync(folder, { recursive: true });
  for (const [number, article] of articles.entries()) writeFileSync(join(folder, `${number}.html`), printPage(article));
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `pagefind_extended${platform === "windows" ? ".exe" : ""}`; // the extended one parts Chinese into words
  const program = createRequire(import.meta.resolve("pagefind")).resolve(
    `@pagefind/${platform}-${process.arch}/bin/${name}`,
  );
  const { seconds, peakMegabytes = Number.NaN, code } = await measureProcess(program, ["--site", folder]);
  if (code !== 0) throw new Error(`${program} ended with exit code ${code}.`);
  return { seconds, peakMegabytes, bytes: sizeOfIndex(join(folder, "pagefind")) };
}

/** Its index alone: neither its scripts nor its ready-made search boxes, which stand beside it. */
const sizeOfIndex = (bundle: string): number =>
  readdirSync(bundle, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.pf_[a-z]+$|^pagefind-entry\.json$/u.test(name))
    .reduce((sum, name) => sum + statSync(join(bundle, name)).size, 0);

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function printPage({ title, text }: Page): string {
  const lines = text.split("\n").map((line) => `<p>${escape(line)}</p>`);
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body><h1>${escape(title)}</h1>${lines.join("\n")}</body></html>`;
}

/** Asks Pagefind's browser library in a browser, all queries in one visit. */
export async function askPagefind(
  articles: readonly Page[],
  queries: readonly string[],
  folder: string,
): Promise<Answered[]> {
  const ids = readIds(articles, join(folder, "pagefind", "fragment"));
  const site = await serve(folder);
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(site.address);
    const answers: Answered[] = [];
    for (const query of queries) {
      const before = site.sent();
      const results = await page.evaluate((text) => window.ask(text), query);
      answers.push({ found: results.map((result) => ids.get(result) ?? ""), bytes: site.sent() - before });
    }
    return answers;
  } finally {
    await browser?.close();
    site.close();
  }
}

const Fragment = v.object({ url: v.string() });

/** Ids by Pagefind's own names of the pages: only the results that are shown tell the browser their addresses. */
function readIds(articles: readonly Page[], folder: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const text = gunzipSync(readFileSync(join(folder, name))).toString("utf8");
    const { url } = parseAs(Fragment, JSON.parse(text.slice(text.indexOf("{"))), name);
    const id = articles[Number(/(\d+)\.html$/u.exec(url)?.[1])]?.id;
    if (id !== undefined) ids.set(name.replace(/\.pf_fragment$/u, ""), id);
  }
  return ids;
}

const HOST = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>Pagefind</title><link rel="icon" href="data:,"></head><body><script>
window.ask = async (query) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, ${SHOWN}).map((result) => result.data()));
  return results.map((result) => result.id);
};
</script></body></html>`;

type Site = { address: string; sent: () => number; close: () => void };

const types = new Map([
  [".js", "text/javascript"],
  [".json", "application/json"],
]);

/** Serves the bundle, scripts compressed. Bytes are counted on the sockets: DevTools tells a page nothing of its worker's requests. */
async function serve(folder: string): Promise<Site> {
  let closed = 0;
  const sockets = new Set<{ bytesWritten: number }>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, pathname);
    if (pathname === "/") return void response.setHeader("content-type", "text/html").end(HOST);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = types.get(extname(file));
    const bytes = readFileSync(file);
    response.setHeader("content-type", type ?? "application/octet-stream");
    if (type === undefined) return void response.end(bytes);
    response.setHeader("content-encoding", "br").end(toBrotli(bytes));
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => {
      closed += socket.bytesWritten;
      sockets.delete(socket);
    });
  });
  const port = await listen(server);
  return {
    address: `http://127.0.0.1:${port}/`,
    sent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, closed),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function listen(server: Server): Promise<number> {
  const { promise, resolve: done, reject } = Promise.withResolvers<void>();
  server.once("error", reject).listen(0, "127.0.0.1", done);
  await promise;
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** As a host sends it that compresses while it sends. */
export const toBrotli = (bytes: Uint8Array): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
