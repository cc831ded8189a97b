import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { articleFile } from "#contract/paths";
import { type RunningServer, startServer } from "./start-server.ts";

const id = "0123456789ab";
const longText = "新闻".repeat(2000);
const immutable = "public, max-age=31536000, immutable";

const files = {
  "index.html": "home",
  "404.html": "no such page",
  _headers:
    "/*\n  Content-Security-Policy: default-src 'none'\n  Cache-Control: no-cache\n\n/assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n",
  ".secret/key.html": "secret",
  "银行/index.html": "bank",
  "yinhang/2022/04/30/年报.html": longText,
  "special/an own one?#.html": "own address",
  "assets/app-1a2b.js": `// ${longText}`,
  "assets/lib-3c4d.js": "plain",
  "assets/lib-3c4d.js.br": "compressed",
  "media/1.png": "png",
  "content/v1/site.json": "{}",
  "content/v1/lists/all/1.json": "{}",
  "content/v1/lists/all/latest.json": "{}",
  [articleFile(id).slice(1)]: JSON.stringify({
    type: "moved",
    id,
    path: "/yinhang/2022/04/30/%E5%B9%B4%E6%8A%A5.html",
    title: "年报",
  }),
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

type Reply = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** Sends the target as it stands, unlike `fetch`, which mends addresses first. */
function get(
  target: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const sent = request(
    { port: new URL(server.address).port, host: "127.0.0.1", path: target, method, headers },
    (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    },
  );
  sent.on("error", reject).end();
  return promise;
}

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
])("GET %s redirects with %i", async ([target, status, location]) => {
  const reply = await get(target);
  expect({ status: reply.status, location: reply.headers["location"] }).toEqual({ status, location });
});

test.for([
  ["/", "no-cache"],
  ["/assets/app-1a2b.js", immutable],
  ["/assets/app-0000.js", "no-cache"],
  ["/content/v1/lists/all/1.json", immutable],
  ["/content/v1/lists/all/latest.json", "no-cache"],
  ["/content/v1/lists/all/2.json", "no-cache"],
])("%s may be cached: %s", async ([target = "", expected]) => {
  expect((await get(target)).headers["cache-control"]).toBe(expected);
});

test("every answer carries the edition's headers and is not sniffed", async () => {
  for (const target of ["/", "/nothing/", "/assets/app-1a2b.js", "/assets/app-0000.js"]) {
    const { headers } = await get(target);
    expect(headers["content-security-policy"]).toBe("default-src 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
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

test("a new edition's headers hold at once", async () => {
  const fresh = mkdtempSync(join(tmpdir(), "serve-fresh-"));
  writeFileSync(join(fresh, "index.html"), "home");
  const running = await startServer(fresh, { port: 0 });
  try {
    expect((await fetch(running.address)).headers.get("x-edition")).toBeNull();
    writeFileSync(join(fresh, "_headers"), "/\n  X-Edition: 2\n");
    expect((await fetch(running.address)).headers.get("x-edition")).toBe("2");
  } finally {
    await running.close();
    rmSync(fresh, { recursive: true });
  }
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
