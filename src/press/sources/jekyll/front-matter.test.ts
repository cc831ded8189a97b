import { expect, test } from "vitest";
import { parseFrontMatter } from "./front-matter.ts";

test.each([
  ["the usual", "---\ntitle: a\n---\ntext\n", "text\n", 4],
  ["an empty line before", "\n---\ntitle: a\n---\ntext", "text", 5],
  ["closed by dots", "---\ntitle: a\n...\n> text", "> text", 4],
  ["spaces after the hyphens", "--- \ntitle: a\n---\t\n\ntext", "\ntext", 4],
  ["no text", "---\ntitle: a\n---", "", 4],
  ["a rule in the text", "---\ntitle: a\n---\none\n---\ntwo", "one\n---\ntwo", 4],
])("%s", (_, text, body, bodyLine) => {
  const frontMatter = parseFrontMatter(text);
  expect(frontMatter).toMatchObject({ body, bodyLine });
  expect(frontMatter?.fields.get("title")?.value).toBe("a");
});

test("an empty one", () => {
  expect(parseFrontMatter("---\n---\ntext")).toMatchObject({ body: "text", bodyLine: 3 });
});

test.each(["", "text", "----\na: b\n---\n", "# Title\n---\n", "text\n---\na: b\n---\n"])("none in %j", (text) => {
  expect(parseFrontMatter(text)).toBeUndefined();
});

test.each([
  ["without an end", "---\ntitle: a\n\ntext\n", 1, "The front matter has no end."],
  ["over 64 KB", `\n---\ntitle: ${"a".repeat(70_000)}\n---\n`, 2, "The front matter has no end within 64 KB."],
])("refuses one %s", (_, text, line, message) => {
  expect(() => parseFrontMatter(text)).toThrow(expect.objectContaining({ name: "PostError", line, message }));
});
