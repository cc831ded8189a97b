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
    "printed/index.html",
  ];
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  mkdirSync(join(folder, "_posts/folder.md"));
  const links = [
    ["README.md", "_posts/link.md"],
    [folder, "_posts/loop"],
    ["_posts", "away"],
    ["nowhere", "lost"],
    ["self", "self"],
    ["_posts/note.txt", "note"],
    ["_layouts", "_includes/links"],
  ] as const;
  for (const [target, link] of links) symlinkSync(target, join(folder, link));
  writeFileSync(join(folder, "large.md"), Buffer.alloc(2_000_001, "a"));
});

afterAll(() => rmSync(folder, { recursive: true }));

test("posts in the order of their names, and nothing else", () => {
  expect(readPostList(folder, join(folder, "printed")).files).toEqual([
    "README.md",
    "_posts/a.markdown",
    "_posts/b.md",
    "_posts/deep/er/C.HTML",
    "large.md",
    "old_post/d.MD",
  ]);
});

test("links that may be posts or folders of them are told of", () => {
  expect(readPostList(folder, join(folder, "printed")).unread).toEqual(
    ["_posts/link.md", "_posts/loop/", "away/", "lost/", "self/"].map((file) => ({
      file,
      reason: "It is a link, and links are not followed.",
      remedy: expect.stringMatching(/\S/u),
    })),
  );
});

test.runIf(process.platform === "linux")("names that are not in UTF-8 are told of, and stop nothing", () => {
  const odd = mkdtempSync(join(tmpdir(), "posts-"));
  const gbk = Buffer.from([0xd0, 0xc2]);
  mkdirSync(Buffer.concat([Buffer.from(`${odd}/`), gbk]));
  writeFileSync(Buffer.concat([Buffer.from(`${odd}/`), gbk, Buffer.from(".md")]), "");
  writeFileSync(join(odd, "\u{FFFD}.md"), "");
  const { files, unread } = readPostList(odd, join(odd, "printed"));
  rmSync(odd, { recursive: true });
  expect(files).toEqual(["\u{FFFD}.md"]);
  expect(unread.map(({ file, reason }) => [file, reason])).toEqual([
    ["\u{FFFD}\u{FFFD}.md", "Its name is not in UTF-8."],
    ["\u{FFFD}\u{FFFD}/", "Its name is not in UTF-8."],
  ]);
});

test.each([
  ["a folder that is not there", "nowhere", "printed"],
  ["an edition in the place of its posts", "printed", "printed"],
])("%s", (_, posts, edition) => {
  expect(() => readPostList(join(folder, posts), join(folder, edition))).toThrow(
    expect.objectContaining({
      name: "PressError",
      message: expect.stringContaining(join(folder, posts)),
      remedy: expect.stringMatching(/\S/u),
    }),
  );
});

test("the bytes of a post", () => {
  expect(new TextDecoder().decode(readPost(folder, "_posts/b.md"))).toBe("_posts/b.md");
});

test.each([
  ["_posts/link.md", /cannot be read/u, true],
  ["_posts/folder.md", /no regular file/u, false],
  ["_posts/gone.md", /cannot be read/u, true],
  ["large.md", /2000001 bytes/u, false],
])("refuses %s, and tries again what may be read one day though the file does not change", (file, message, retry) => {
  expect(() => readPost(folder, file)).toThrow(
    expect.objectContaining({ name: "PostError", message: expect.stringMatching(message), line: 0, retry }),
  );
});
