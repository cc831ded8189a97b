import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { withPageStatus } from "../outputs/hosts/page-status.ts";
import { parseDestination } from "./parse-destination.ts";
import { type Publication, publish, type PublishOptions } from "./publish.ts";
import { S3Bucket } from "./s3-bucket.ts";
import { S3Server } from "./s3-server.fixture.ts";

/** Made anew for each test of the file that imports it: an edition in `dist` and an empty bucket. */
export const files = {
  "content/v1/site.json": "{}",
  "content/v1/home.json": "{}",
  "content/v1/lists/all/latest.json": "[]",
  "content/v1/articles/01/0123456789ab.json": "{1}",
  "index.html": "home",
  "404.html": "none",
  "yinhang/index.html": "list",
  "yinhang/2022/04/30/年报 & 分红.html": "article",
  "a/0123456789ab.html": withPageStatus('<!doctype html>\n<html lang="zh">', {
    status: 302,
    location: "/yinhang/x.html",
  }),
  "old/address.html": withPageStatus('<!doctype html>\n<html lang="zh">', { status: 301, location: "/yinhang/" }),
  "assets/app-1a2b.js": "// app",
  "media/1a2b.png": "picture",
  "feeds/all.rss.xml": "<feed/>",
  "favicon.svg": "<svg/>",
};
const unpublished = {
  _headers: "/*",
  _redirects: "",
  "assets/app-1a2b.js.br": "br",
  ".unfinished/0": "half",
  "yinhang/.DS_Store": "hidden",
};
export const count = Object.keys(files).length;

export let folder = "";
export const server = new S3Server();
beforeAll(async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "key");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  await server.start();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.stop();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "publish-"));
  for (const [name, contents] of Object.entries({ ...files, ...unpublished })) write(name, contents);
  server.objects.clear();
  server.takePut();
  server.fault = () => undefined;
});
afterEach(() => rmSync(folder, { recursive: true }));

export function write(name: string, contents: string): void {
  const file = join(folder, "dist", name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
}

type Run = Partial<PublishOptions> & { to?: string };

export async function run({ to = "s3://news", ...more }: Run = {}): Promise<Publication> {
  const bucket = new S3Bucket(parseDestination(to), { endpoint: server.endpoint, pathStyle: true, parallel: 4 });
  const options = { parallel: 4, redirects: false, verify: false, dryRun: false, ...more };
  try {
    return await publish(
      bucket,
      { folder: join(folder, "dist"), recordFile: join(folder, "record.sqlite"), ...options },
      () => undefined,
    );
  } finally {
    bucket.close();
  }
}
