import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askRaw, type Reply } from "../../serve/raw-request.fixture.ts";
import { cachedForEver, securityHeaders } from "./header-rules.ts";
import { printHostFiles } from "./host-files.ts";
import { type Host, hosts, type RunningHost, writeFiles } from "./hosts.fixture.ts";
import { article, gone, id, longText, odd, plain, redirects, site, toPage } from "./site.fixture.ts";

/** What every host answers; `body`: what it begins with. */
const answers: [target: string, status: number, more: { type?: string; body?: string; location?: string }][] = [
  ["/", 200, { type: "text/html; charset=utf-8", body: site["index.html"] }],
  ["/?from=feed", 200, { body: site["index.html"] }],
  ["/yinhang/", 200, { type: "text/html; charset=utf-8", body: site["yinhang/index.html"] }],
  [article, 200, { type: "text/html; charset=utf-8", body: toPage(longText) }],
  [article.replace(".html", ""), 200, { type: "text/html; charset=utf-8", body: toPage(longText) }],
  ["/special/own%20address", 200, { type: "text/html; charset=utf-8", body: toPage("own address") }],
  ["/assets/app-1a2b3c4d.js", 200, { type: "text/javascript; charset=utf-8", body: "// app" }],
  ["/content/v1/site.json", 200, { type: "application/json; charset=utf-8", body: "{" }],
  ["/feeds/all.rss.xml", 200, { type: "application/xml; charset=utf-8", body: "<?xml" }],
  ["/favicon.svg", 200, { type: "image/svg+xml" }],
  ["/robots.txt", 200, { type: "text/plain; charset=utf-8" }],
  ["/media/1a2b3c4d.png", 200, { type: "image/png" }],
  ["/nothing", 404, { type: "text/html; charset=utf-8", body: site["404.html"] }],
  ["/nothing/", 404, { type: "text/html; charset=utf-8", body: site["404.html"] }],
  ["/yinhang/nothing.html", 404, { type: "text/html; charset=utf-8", body: site["404.html"] }],
  ["/assets/app-00000000.js", 404, { type: "text/plain; charset=utf-8", body: "There is no such file.\n" }],
  ["/content/v1/articles/00/000000000000.json", 404, { type: "text/plain; charset=utf-8" }],
  ["/_headers", 404, { body: site["404.html"] }],
  ["/_redirects", 404, { body: site["404.html"] }],
  ["/.secret/key.html", 404, { body: site["404.html"] }],
  ["/old/address.html", 301, { location: article }],
  ["/old/address.html?from=feed", 301, { location: article }],
  ["/%E6%97%A7%E9%97%BB/%E5%B9%B4%E6%8A%A5%20%22a%22%20$1;.html", 301, { location: article }],
  ["/%e6%97%a7%e9%97%bb/%e5%b9%b4%e6%8a%a5%20%22a%22%20%241%3B.html", 301, { location: article }],
  ["/old/folder/", 301, { location: "/yinhang/" }],
  ["/old/bare", 301, { location: "/yinhang/it's&more.html" }],
  [
    "/yinhang/2022/04/30/%E6%92%A4%E5%9B%9E.html",
    410,
    { type: "text/html; charset=utf-8", body: toPage(`withdrawn ${gone[0]}`, { status: 410 }) },
  ],
  [
    "/gone/folder/",
    410,
    { type: "text/html; charset=utf-8", body: toPage("withdrawn /gone/folder/", { status: 410 }) },
  ],
];

const folder = mkdtempSync(join(tmpdir(), "hosts-"));
beforeAll(() => {
  const { inside, beside } = printHostFiles({
    redirects: [...redirects, ...[...plain, ...odd].map((path) => ({ from: `/odd/${path}`, to: article }))],
    gone: [...gone, ...odd.map((path) => `/gone/${path}`)],
  });
  const toRecord = (files: typeof inside): Record<string, string> =>
    Object.fromEntries(files.map(({ file, contents }) => [file, contents]));
  writeFiles(join(folder, "site"), { ...site, ...toRecord(inside) });
  writeFiles(join(folder, "hosts"), toRecord(beside));
});
afterAll(() => rmSync(folder, { recursive: true }));

const locationOf = ({ headers, body }: Reply): unknown =>
  headers["location"] ?? /http-equiv="refresh" content="0; url=([^"]*)"/u.exec(body.toString())?.[1];

describe.each(hosts.map((host): [string, Host] => [host.name, host]))("%s", (_, host) => {
  let running: RunningHost | undefined;
  const ask = (target: string, headers?: Record<string, string>): Promise<Reply> =>
    askRaw(running?.port ?? 0, target, headers === undefined ? {} : { headers });
  beforeAll(async () => {
    if (host.isInstalled) running = await host.start(folder);
  });
  afterAll(() => running?.close());

  test.skipIf(!host.isInstalled).for(answers)(
    "GET %s answers %i",
    async ([target, status, { type, body = "", location }]) => {
      const reply = await ask(target);
      const isHashed = status === 200 && /^\/(?:assets|media)\//u.test(target);
      expect(reply).toMatchObject({
        status,
        headers: {
          ...Object.fromEntries(securityHeaders.map(([name, value]) => [name.toLowerCase(), value])),
          "cache-control": isHashed ? cachedForEver : "no-cache",
          ...(type !== undefined && { "content-type": type }),
          ...(location !== undefined && { location }),
        },
      });
      expect(reply.body.toString().slice(0, body.length)).toBe(body);
    },
  );

  // `serve` asks the page, and there is none.
  test.skipIf(!host.isInstalled || host.name === "serve")("an odd address is taken as it stands, or left", async () => {
    for (const path of plain) expect((await ask(`/odd/${path}`)).headers["location"], path).toBe(article);
    for (const path of odd) expect((await ask(`/odd/${path}`)).headers["location"] ?? article, path).toBe(article);
  });

  test.skipIf(!host.isInstalled)(
    "a target is text, whatever a server's configuration makes of a dollar sign",
    async () => {
      const { headers } = await ask("/old/variable.html");
      expect(decodeURIComponent(String(headers["location"]))).toBe("/$uri/$1$broadsheet_gone.html");
    },
  );

  test.skipIf(!host.isInstalled)("a folder without its slash gets it, for ever", async () => {
    const { status, headers } = await ask("/yinhang");
    expect([301, 308]).toContain(status);
    expect(headers["location"]).toBe("/yinhang/");
  });

  test.skipIf(!host.isInstalled)(
    "a short link leads on, by its status where the host can, or by its page",
    async () => {
      expect(locationOf(await ask(`/a/${id}`))).toBe(article);
    },
  );

  test.skipIf(!host.isInstalled)("an address that differs in the size of its letters alone leads on", async () => {
    expect(locationOf(await ask("/Yinhang/"))).toBe("/yinhang/");
    expect((await ask("/yinhang/")).status).toBe(200);
  });

  test.skipIf(!host.isInstalled)("what has not changed is not sent again, compressed or not", async () => {
    for (const target of ["/", article, "/content/v1/site.json", "/assets/app-1a2b3c4d.js"])
      for (const accepted of ["identity", "gzip"]) {
        const { headers } = await ask(target, { "Accept-Encoding": accepted });
        const again = await ask(target, { "Accept-Encoding": accepted, "If-None-Match": String(headers["etag"]) });
        expect({ target, accepted, status: again.status, body: again.body.toString() }).toEqual({
          target,
          accepted,
          status: 304,
          body: "",
        });
      }
  });

  test.skipIf(!host.isInstalled)("text is sent compressed", async () => {
    for (const target of [article, "/content/v1/site.json"]) {
      const { headers } = await ask(target, { "Accept-Encoding": "gzip" });
      expect(headers["content-encoding"], target).toBe("gzip");
      expect(String(headers["vary"]), target).toContain("Accept-Encoding");
    }
  });

  test.skipIf(!host.isInstalled)("a part of a file can be had", async () => {
    const { status, body, headers } = await ask("/media/1a2b3c4d.png", { Range: "bytes=2-4" });
    expect({ status, body: body.toString(), range: headers["content-range"] }).toEqual({
      status: 206,
      body: "234",
      range: "bytes 2-4/10",
    });
  });

  test.skipIf(!host.isInstalled)("an address cannot lead to another host", async () => {
    for (const target of ["//yinhang", "//example.com", "//example.com/%2e%2e", "/%5Cexample.com"]) {
      const { headers } = await ask(target);
      expect(String(headers["location"] ?? "/"), target).toMatch(/^\/(?![/\\])/u);
    }
  });
});
