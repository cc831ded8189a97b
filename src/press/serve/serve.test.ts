import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PageStatus, withPageStatus } from "../outputs/hosts/page-status.ts";
import { type Asking, askRaw, type Reply } from "./raw-request.fixture.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const id = "0123456789ab";
const longText = "新闻".repeat(2000);
const immutable = "public, max-age=31536000, immutable";

const pageOf = (text: string, page: PageStatus): string =>
  withPageStatus(`<!doctype html>\n<html lang="zh-Hans">\n${text}`, page);

const files = {
  "index.html": "home",
  "404.html": "no such page",
  _headers: "/*\n  X-Of-A-Host: 1\n",
  ".secret/key.html": "secret",
  "银行/index.html": "bank",
  "yinhang/2022/04/30/年报.html": longText,
  "special/an own one?#.html": "own address",
  "assets/app-1a2b.js": `// ${longText}`,
  "assets/lib-3c4d.js": "plain",
  "assets/lib-3c4d.js.br": "compressed",
  "media/1.png": "png",
  "旧/年报.html": pageOf("moved", { status: 301, location: "/yinhang/2022/04/30/%E5%B9%B4%E6%8A%A5.html" }),
  "old/list/index.html": pageOf("for now", { status: 302, location: "/yinhang/" }),
  "old/circle.html": pageOf("itself", { status: 301, location: "/old/circle.html" }),
  "withdrawn.html": pageOf("withdrawn", { status: 410 }),
  "content/v1/site.json": "{}",
  "content/v1/lists/all/1.json": "{}",
  "content/v1/lists/all/latest.json": "{}",
  [`a/${id}.html`]: pageOf("short", { status: 302, location: "/yinhang/2022/04/30/%E5%B9%B4%E6%8A%A5.html" }),
};

const folder = mkdtempSync(join(tmpdir(), "serve-"));
let server: RunningServer;

beforeAll(async () => {
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), contents);
  }
  server = await startServer(folder, { port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (target: string, asking?: Asking): Promise<Reply> =>
  askRaw(Number(new URL(server.address).port), target, asking);

test.for<[target: string, status: number, body: string]>([
  ["/", 200, "home"],
  ["/?from=feed", 200, "home"],
  ["/%E9%93%B6%E8%A1%8C/", 200, "bank"],
  ["/yinhang/2022/04/30/%E5%B9%B4%E6%8A%A5.html", 200, longText],
  ["/content/v1/site.json", 200, "{}"],
  ["/special/an%20own%20one%3F%23", 200, "own address"],
  ["/nothing/", 404, "no such page"],
  ["/nothing", 404, "no such page"],
  ["/yinhang/2022/04/30/gone.html", 404, "no such page"],
  ["/yinhang/2022/04/30/%E5%B9%B4%E6%8A%A5.html/", 404, "no such page"],
  ["/404.html", 200, "no such page"],
  ["/assets/app-0000.js", 404, "There is no such file.\n"],
  ["/content/v1/articles/00/000000000000.json", 404, "There is no such file.\n"],
  ["/.secret/key.html", 404, "no such page"],
  ["/%2esecret/key.html", 404, "no such page"],
  ["/_headers", 404, "no such page"],
  ["/../index.html", 404, "no such page"],
  ["/yinhang/%2e%2e/index.html", 404, "no such page"],
  ["/yinhang%2F2022", 404, "no such page"],
  ["//example.com/", 404, "no such page"],
  ["//example", 404, "no such page"],
  ["/%5Cexample", 404, "no such page"],
  ["/a/zzzzzzzzzzzz", 404, "no such page"],
  ["/a/not-an-id", 404, "no such page"],
  ["/a/..%2f..%2fsite", 404, "no such page"],
  ["/withdrawn.html", 410, files["withdrawn.html"]],
  ["/withdrawn", 410, files["withdrawn.html"]],
  ["/old/circle.html", 200, files["old/circle.html"]],
  ["/%", 400, "This address cannot be read: see its percent signs.\n"],
  ["/%E5%B9", 400, "This address cannot be read: see its percent signs.\n"],
  ["/%00", 400, "This address cannot be read: see its percent signs.\n"],
  ["http://example.com/", 400, "This address cannot be read: see its percent signs.\n"],
])("GET %s answers %i", async ([target, status, body]) => {
  const reply = await get(target);
  expect({ status: reply.status, body: reply.body.toString() }).toEqual({ status, body });
});

test.for<[target: string, status: number, location: string]>([
  ["/%E9%93%B6%E8%A1%8C", 308, "/%E9%93%B6%E8%A1%8C/"],
  ["/yinhang?a=1", 308, "/yinhang/?a=1"],
  [`/a/${id}`, 302, "/yinhang/2022/04/30/%E5%B9%B4%E6%8A%A5.html"],
  [`/a/${id}?utm_source=x`, 302, "/yinhang/2022/04/30/%E5%B9%B4%E6%8A%A5.html"],
  ["/%E6%97%A7/%E5%B9%B4%E6%8A%A5.html", 301, "/yinhang/2022/04/30/%E5%B9%B4%E6%8A%A5.html"],
  ["/%e6%97%a7/%e5%b9%b4%e6%8a%a5?a=1", 301, "/yinhang/2022/04/30/%E5%B9%B4%E6%8A%A5.html"],
  ["/old/list", 308, "/old/list/"],
  ["/old/list/", 302, "/yinhang/"],
])("GET %s redirects with %i", async ([target, status, location]) => {
  const reply = await get(target);
  expect({ status: reply.status, location: reply.headers["location"] }).toEqual({ status, location });
});

test.for([
  ["/", "no-cache"],
  ["/assets/app-1a2b.js", immutable],
  ["/assets/app-0000.js", "no-cache"],
  ["/media/1.png", immutable],
  ["/media/2.png", "no-cache"],
  ["/withdrawn.html", "no-cache"],
  ["/old/list/", "no-cache"],
  ["/content/v1/lists/all/1.json", "no-cache"],
  ["/content/v1/lists/all/latest.json", "no-cache"],
  ["/content/v1/lists/all/2.json", "no-cache"],
])("%s may be cached: %s", async ([target = "", expected]) => {
  expect((await get(target)).headers["cache-control"]).toBe(expected);
});

test("every answer carries the same headers and is not sniffed, whatever `_headers` says", async () => {
  for (const target of [
    "/",
    "/nothing/",
    "/assets/app-1a2b.js",
    "/assets/app-0000.js",
    "/withdrawn",
    "/old/list/",
    "/%",
  ]) {
    const { headers } = await get(target);
    expect(headers["content-security-policy"], target).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"], target).toBe("nosniff");
    expect(headers, target).not.toHaveProperty("x-of-a-host");
  }
});

test("a notice is sent whole, also to those who have it or ask for a part", async () => {
  const { headers } = await get("/withdrawn.html");
  for (const asked of [{ "If-None-Match": String(headers["etag"]) }, { Range: "bytes=0-1" }] as const) {
    const { status, body } = await get("/withdrawn.html", { headers: asked });
    expect({ status, body: body.toString() }).toEqual({ status: 410, body: files["withdrawn.html"] });
  }
});

test("text is sent compressed, a part of it as it stands", async () => {
  const path = "/assets/app-1a2b.js";
  const whole = await get(path, { headers: { "Accept-Encoding": "gzip, br" } });
  expect(whole.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
  expect(whole.body.length).toBeLessThan(500);
  const part = await get(path, { headers: { "Accept-Encoding": "br", Range: "bytes=0-1" } });
  expect({ status: part.status, body: part.body.toString() }).toEqual({ status: 206, body: "//" });
});

test("an asset that the build compressed is sent so, to those who can read it", async () => {
  const path = "/assets/lib-3c4d.js";
  const best = await get(path, { headers: { "Accept-Encoding": "gzip, deflate, br;q=0.9" } });
  expect(best.body.toString()).toBe("compressed");
  expect(best.headers).toMatchObject({
    "content-encoding": "br",
    "content-type": "text/javascript; charset=utf-8",
    vary: "Accept-Encoding",
    "cache-control": immutable,
  });
  for (const accepted of ["identity", "gzip, br;q=0", "br;q=0.0"]) {
    const { headers, body } = await get(path, { headers: { "Accept-Encoding": accepted } });
    expect({ encoding: headers["content-encoding"], vary: headers["vary"], body: body.toString() }).toEqual({
      encoding: undefined,
      vary: "Accept-Encoding",
      body: "plain",
    });
  }
});

test("an unchanged file is not sent again", async () => {
  const { headers } = await get("/");
  const again = await get("/", { headers: { "If-None-Match": String(headers["etag"]) } });
  expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 });
});

test("HEAD tells the same without a body; nothing but reading is allowed", async () => {
  const head = await get("/", { method: "HEAD" });
  expect({ status: head.status, length: head.headers["content-length"], body: head.body.length }).toEqual({
    status: 200,
    length: "4",
    body: 0,
  });
  const post = await get("/", { method: "POST" });
  expect({ status: post.status, allow: post.headers["allow"] }).toEqual({ status: 405, allow: "GET, HEAD" });
});

test("it stops while a browser keeps its connection", async () => {
  const running = await startServer(folder, { port: 0 });
  await (await fetch(running.address)).text();
  await running.close();
  await expect(fetch(running.address)).rejects.toThrow("fetch failed");
});

test("a port that is taken is an error of its own", async () => {
  await expect(startServer(folder, { port: Number(new URL(server.address).port) })).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
});
