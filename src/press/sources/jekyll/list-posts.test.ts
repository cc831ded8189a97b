import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPostList } from "./list-posts.ts";
import { readPost } from "./read-post.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "posts-"));
  const files = [
    "_posts/b.md",
    "_posts/a.markdown",
    "_posts/deep/er/C.HTML",
    "old_post/d.MD",
    "README.md",
    "_posts/note.txt",
    "_posts/.hidden.md",
    ".git/x.md",
    "_site/x.html",
    "node_modules/x/README.md",
    "_layouts/post.html",
    "_includes/x.html",
    "_drafts/x.md",
    "_data/x.md",
  ];
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  mkdirSync(join(folder, "_posts/folder.md"));
  symlinkSync("/etc/hostname", join(folder, "_posts/link.md"));
  symlinkSync(folder, join(folder, "_posts/loop"));
  writeFileSync(join(folder, "large.md"), Buffer.alloc(2_000_001, "a"));
});

afterAll(() => rmSync(folder, { recursive: true }));

test("posts in the order of their names, and nothing else", () => {
  const list = readPostList(folder);
  expect(list.map(({ file }) => file)).toEqual([
    "README.md",
    "_posts/a.markdown",
    "_posts/b.md",
    "_posts/deep/er/C.HTML",
    "large.md",
    "old_post/d.MD",
  ]);
  expect(list[0]).toEqual({ file: "README.md", size: 9, mtimeMs: expect.any(Number) });
});

test("a folder that is not there", () => {
  expect(() => readPostList(join(folder, "nowhere"))).toThrow(
    expect.objectContaining({
      name: "PressError",
      message: expect.stringMatching(/nowhere/u),
      remedy: expect.stringMatching(/\S/u),
    }),
  );
});

test("the bytes of a post", () => {
  expect(new TextDecoder().decode(readPost(folder, "_posts/b.md"))).toBe("_posts/b.md");
});

test.each([
  ["_posts/link.md", /cannot be read/u],
  ["_posts/folder.md", /no regular file/u],
  ["_posts/gone.md", /cannot be read/u],
  ["large.md", /2000001 bytes/u],
])("refuses %s", (file, message) => {
  expect(() => readPost(folder, file)).toThrow(
    expect.objectContaining({ name: "PostError", message: expect.stringMatching(message), line: 0 }),
  );
});
