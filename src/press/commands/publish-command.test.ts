import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { S3Server } from "../publish/s3-server.fixture.ts";

const program = resolve(import.meta.dirname, "../../../bin/broadsheet.mjs");
const server = new S3Server();
let folder = "";
const articles = Array.from({ length: 40 }, (_, index) => `yinhang/${index}.html`);
const edition = ["assets/app-1.js", ...articles, "yinhang/index.html", "content/v1/site.json"];

beforeAll(async () => {
  await server.start();
  folder = mkdtempSync(join(tmpdir(), "publish-command-"));
  for (const name of edition) {
    mkdirSync(join(folder, "dist", name, ".."), { recursive: true });
    writeFileSync(join(folder, "dist", name), name);
  }
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  server.objects.clear();
  server.takePut();
  server.fault = () => undefined;
  rmSync(join(folder, "dist.published"), { recursive: true, force: true });
});

const credentials = { AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret" };

function start(words: string[], environment: Record<string, string> = credentials): ChildProcess {
  const { PATH = "" } = process.env;
  return spawn(process.execPath, [program, "publish", ...words], {
    cwd: folder,
    // Neither the user's own profile nor the machine's role.
    env: { PATH, HOME: folder, AWS_EC2_METADATA_DISABLED: "true", ...environment },
  });
}

async function run(words: string[], environment?: Record<string, string>): Promise<{ code: unknown; text: string }> {
  const child = start(words, environment);
  let text = "";
  child.stdout?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const [code]: unknown[] = await once(child, "close");
  return { code, text };
}

const there = (): string[] => ["dist", "--to", "s3://news", "--endpoint", server.endpoint, "--parallel", "4"];

test("it uploads, and says how much; then nothing", async () => {
  expect(await run(there())).toEqual({
    code: 0,
    text: "43 of 43 files (0.0 MB) uploaded to s3://news; the rest is there.\n",
  });
  expect((await run(there())).text).toBe("0 of 43 files (0.0 MB) uploaded to s3://news; the rest is there.\n");
});

test("a dry run names the files in the order they would go up", async () => {
  const { text } = await run([...there(), "--dry-run"]);
  const lines = text.trimEnd().split("\n");
  expect(lines).toHaveLength(44);
  expect(lines[0]).toBe("assets/app-1.js");
  expect(lines.slice(-2)).toEqual([
    "content/v1/site.json",
    "43 of 43 files (0.0 MB) would be uploaded to s3://news; the rest is there.",
  ]);
  expect(server.takePut()).toEqual([]);
});

test(
  "killed in the middle, it goes on where it was, and the manifest still comes last",
  { timeout: 60_000 },
  async () => {
    const child = start(there());
    server.fault = () => {
      if (server.objects.size === 20) child.kill("SIGKILL");
      return undefined;
    };
    await once(child, "close");
    server.fault = () => undefined;
    const before = server.takePut();
    expect(before.length).toBeGreaterThanOrEqual(20);
    expect(before.length).toBeLessThan(40);
    expect(await run(there())).toMatchObject({ code: 0 });
    const after = server.takePut();
    expect(after.at(-1)).toBe("content/v1/site.json");
    // Those under way when it was killed may go up twice.
    expect(before.length + after.length - edition.length).toBeLessThanOrEqual(8);
    expect([...server.objects.keys()].toSorted()).toEqual(edition.toSorted());
  },
);

test("two runs to one place do not meet", { timeout: 60_000 }, async () => {
  for (const record of ["none yet", "one that stands"]) {
    server.objects.clear(); // so that there is something to upload again
    let second: ReturnType<typeof run> | undefined;
    server.fault = async (method) => {
      if (method === "PUT") await (second ??= run(there()));
      return undefined;
    };
    expect(await run(there()), record).toMatchObject({ code: 0 });
    expect(await second, record).toMatchObject({ code: 75, text: expect.stringContaining("Another run publishes") });
  }
});

test.for<[why: string, words: string[], environment: Record<string, string>, message: string, remedy: string]>([
  ["no credentials", [], {}, "There are no credentials for the bucket.", "AWS_PROFILE"],
  ["no bucket", ["--to", "news"], credentials, "news names no bucket.", "s3://bucket"],
  ["another key", [], { ...credentials, AWS_ACCESS_KEY_ID: "other" }, "refused what was asked of it", "s3:PutObject"],
  ["no edition", ["--to", "s3://news"], credentials, "There is no edition", "broadsheet build"],
])("%s is said with what to do", async ([why, words, environment, message, remedy]) => {
  const { code, text } = await run(
    [...(why === "no edition" ? ["none", ...there().slice(1)] : there()), ...words],
    environment,
  );
  expect(text).toContain(message);
  expect(text).toContain(remedy);
  expect(code).toBe(1);
});

test("a region that nobody named", async () => {
  const { code, text } = await run(["dist", "--to", "s3://news"]);
  expect(text).toContain("--region");
  expect(code).toBe(1);
});
