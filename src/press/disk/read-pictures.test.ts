import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PictureFolder } from "./read-pictures.ts";

const small = resolve(import.meta.dirname, "../../../e2e/site/pictures/small.png");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-pictures-"));
  const posts = join(folder, "posts");
  mkdirSync(join(posts, "folder.png"), { recursive: true });
  for (const copy of ["posts/small.png", "outside.png"]) copyFileSync(small, join(folder, copy));
  symlinkSync("small.png", join(posts, "link.png"));
  symlinkSync("loop.png", join(posts, "loop.png"));
  symlinkSync("../outside.png", join(posts, "way-out.png"));
  spawnSync("sh", ["-c", 'mkfifo "$0"', join(posts, "pipe.png")]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const readPicture = (src: string) => new PictureFolder(join(folder, "posts")).readPicture(src, "_posts/a.md");

test.each(["/small.png", "../small.png", "/link.png"])("%s is shown under the hash of its contents", (src) => {
  expect(readPicture(src)?.src).toMatch(/^\/media\/[\da-f]{20}\.png$/u);
});

test.each([
  "/gone.png",
  "/small.png/x.png",
  "/folder.png",
  "/loop.png",
  "/way-out.png",
  "/../outside.png",
  "/nul%00.png",
  `/${"x".repeat(300)}.png`,
])("%s is no picture, and stops nothing", (src) => {
  expect(readPicture(src)).toBeUndefined();
});

test("a pipe is not read, whatever flows through it", () => {
  const writer = spawn("sh", ["-c", 'cat "$0" > "$1"', small, join(folder, "posts/pipe.png")]);
  try {
    expect(readPicture("/pipe.png")).toBeUndefined();
  } finally {
    writer.kill("SIGKILL");
  }
});
