import { rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { cachedForEver } from "../outputs/hosts/header-rules.ts";
import { count, files, folder, run, server, write } from "./publish.fixture.ts";
import { fileOfKey } from "./object-key.ts";
import { stageOf } from "./publish-order.ts";
import { S3Bucket } from "./s3-bucket.ts";

test("the first run uploads all, what is pointed at before what points, the manifest last", async () => {
  expect(await run()).toMatchObject({ files: count, uploaded: count });
  const put = server.takePut().map(fileOfKey);
  expect(put.toSorted()).toEqual(Object.keys(files).toSorted());
  expect(put.map(stageOf)).toEqual(put.map(stageOf).toSorted((a, b) => a - b));
  expect(put.at(-1)).toBe("content/v1/site.json");
});

test("a stage is begun when the one before has ended", async () => {
  const underWay: number[] = [];
  const early: string[] = [];
  const put = vi.spyOn(S3Bucket.prototype, "put").mockImplementation(async ({ file, md5 }) => {
    if (underWay.some((stage) => stage !== stageOf(file))) early.push(file);
    underWay.push(stageOf(file));
    await new Promise((resolve) => setTimeout(resolve, 5));
    underWay.splice(underWay.indexOf(stageOf(file)), 1);
    return md5;
  });
  await run();
  put.mockRestore();
  expect(early).toEqual([]);
});

test("objects have the headers that hosts give, and no redirects unless they are asked for", async () => {
  await run();
  const headersOf = (key: string): unknown => server.objects.get(key)?.headers;
  expect(headersOf("assets/app-1a2b.js")).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": cachedForEver,
  });
  expect(headersOf("yinhang/2022/04/30/年报 & 分红.html")).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
  });
  expect(headersOf("a/0123456789ab")).toMatchObject({ "content-type": "text/html; charset=utf-8" });
  expect(headersOf("feeds/all.rss.xml")).toMatchObject({ "content-type": "application/xml; charset=utf-8" });
  expect(headersOf("old/address.html")).not.toHaveProperty("x-amz-website-redirect-location");
  server.takePut();
  expect(await run({ redirects: true })).toMatchObject({ uploaded: 2 });
  expect(headersOf("old/address.html")).toMatchObject({ "x-amz-website-redirect-location": "/yinhang/" });
  expect(server.takePut()).toEqual(["old/address.html", "content/v1/site.json"]);
});

test("a second run uploads nothing and asks for the manifest alone", async () => {
  await run();
  server.asked.length = 0;
  expect(await run()).toMatchObject({ files: count, uploaded: 0, sent: 0 });
  expect(server.asked).toEqual(["HEAD content/v1/site.json"]);
});

test("what changed is uploaded, not what was only written again", async () => {
  await run();
  server.takePut();
  utimesSync(join(folder, "dist/yinhang/index.html"), 1, 1);
  write("yinhang/2022/04/30/年报 & 分红.html", "changed");
  write("content/v1/site.json", '{"edition":2}');
  expect(await run()).toMatchObject({ uploaded: 2 });
  expect(server.takePut()).toEqual(["yinhang/2022/04/30/年报 & 分红.html", "content/v1/site.json"]);
  expect(await run()).toMatchObject({ uploaded: 0 });
});

test("a run that breaks off goes on where it was", async () => {
  server.fault = (method, key) =>
    method === "PUT" && key === "yinhang/index.html" ? { status: 403, code: "AccessDenied" } : undefined;
  await expect(run()).rejects.toMatchObject({ exitCode: 1 });
  const before = server.takePut().map(fileOfKey);
  expect(before).toContain("assets/app-1a2b.js");
  expect(before).not.toContain("index.html");
  server.fault = () => undefined;
  await run();
  const after = server.takePut().map(fileOfKey);
  expect([...before, ...after].toSorted()).toEqual(Object.keys(files).toSorted());
  expect(after.at(-1)).toBe("content/v1/site.json");
});

test("a dry run uploads nothing and says what would be", async () => {
  expect(await run({ dryRun: true })).toMatchObject({ files: count, uploaded: count });
  expect(server.takePut()).toEqual([]);
  expect(await run()).toMatchObject({ uploaded: count });
});

test("with its record lost, it knows its own objects by what the bucket has", async () => {
  await run({ to: "s3://news/a/b" });
  expect([...server.objects.keys()]).toContain("a/b/yinhang/2022/04/30/年报 & 分红.html");
  rmSync(join(folder, "record.sqlite"));
  write("index.html", "changed");
  server.takePut();
  await run({ to: "s3://news/a/b" });
  expect(server.takePut()).toEqual(["a/b/index.html"]);
  expect(await run({ to: "s3://news/a/b" })).toMatchObject({ uploaded: 0 });
});

test("objects that somebody else put there are put anew: their headers are not known", async () => {
  await run();
  for (const object of server.objects.values()) delete object.headers["x-amz-meta-broadsheet"];
  rmSync(join(folder, "record.sqlite"));
  expect(await run()).toMatchObject({ uploaded: count });
});

test("when somebody else published, the bucket is asked what it has", async () => {
  await run();
  const manifest = server.objects.get("content/v1/site.json");
  if (manifest !== undefined) manifest.etag = "another";
  server.objects.delete("index.html");
  server.takePut();
  await run();
  expect(server.takePut()).toEqual(["index.html", "content/v1/site.json"]);
});

test("parts of the search index that the press removed are removed after all else, if the bucket lets them go; nothing else is", async () => {
  const part = "content/v1/segments/0123456789abcdef0123/0.bin";
  write(part, "old");
  await run();
  rmSync(join(folder, "dist/content/v1/segments"), { recursive: true });
  rmSync(join(folder, "dist/yinhang/index.html"));
  write("content/v1/segments/ffff456789abcdef0123/0.bin", "new");
  expect(await run({ dryRun: true })).toMatchObject({ removed: 0 });
  server.fault = (method) => (method === "DELETE" ? { status: 403, code: "AccessDenied" } : undefined);
  expect(await run()).toMatchObject({ uploaded: 1, removed: 0, stuck: 1 });
  server.fault = () => undefined;
  server.asked.length = 0;
  expect(await run()).toMatchObject({ uploaded: 0, removed: 1, stuck: 0 });
  expect(server.asked.at(-1)).toBe(`DELETE ${part}`);
  expect([...server.objects.keys()]).toContain("yinhang/index.html");
  expect([...server.objects.keys()]).not.toContain(part);
  expect(await run()).toMatchObject({ removed: 0 });
});

test("an object that was lost is found missing when the bucket is asked for all", async () => {
  await run();
  server.objects.delete("404.html");
  expect(await run()).toMatchObject({ uploaded: 0 });
  expect(await run({ verify: true })).toMatchObject({ uploaded: 1 });
});

test("a press may print meanwhile: no list goes up before the articles it names, and in the end all is there", async () => {
  const listed = ["one.html"];
  const print = (): void => {
    listed.push(`new-${listed.length}.html`);
    write(`yinhang/${listed.at(-1)}`, "article");
    write("yinhang/index.html", JSON.stringify(listed));
    write("content/v1/site.json", JSON.stringify({ edition: listed.length }));
  };
  write("yinhang/one.html", "article");
  print();
  await run();
  const dead: string[] = [];
  const put = vi.spyOn(S3Bucket.prototype, "put");
  put.mockImplementation(async ({ file, contents, md5, mark = "" }) => {
    const named =
      file === "yinhang/index.html" ? listed.filter((name) => Buffer.from(contents).includes(`"${name}"`)) : [];
    dead.push(...named.filter((name) => !server.objects.has(`yinhang/${name}`)));
    server.objects.set(file, { body: Buffer.from(contents), etag: md5, headers: { "x-amz-meta-broadsheet": mark } });
    if (listed.length < 5) print(); // once a round
    return md5;
  });
  print();
  const publication = await run();
  put.mockRestore();
  expect({ dead, left: publication.left }).toEqual({ dead: [], left: 0 });
  expect(server.objects.get("yinhang/index.html")?.body.toString()).toBe(JSON.stringify(listed));
  expect(server.objects.get("content/v1/site.json")?.body.toString()).toBe(JSON.stringify({ edition: 5 }));
});

test("a press that never rests is said", async () => {
  await run();
  const timer = setInterval(() => write("index.html", String(performance.now())), 2);
  const { left } = await run();
  clearInterval(timer);
  expect(left).toBe(1);
  expect(await run()).toMatchObject({ left: 0 });
});

test("a folder without an edition is not published", async () => {
  rmSync(join(folder, "dist/content/v1/site.json"));
  await expect(run()).rejects.toThrow("There is no edition");
});
