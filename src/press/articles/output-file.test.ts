import fc from "fast-check";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { toFile } from "./output-file.ts";

test.each([
  ["/", "index.html"],
  ["/emnews/", "emnews/index.html"],
  ["/emnews/page/3/", "emnews/page/3/index.html"],
  ["/emnews/2022/04/03/1.html", "emnews/2022/04/03/1.html"],
  ["/%E6%96%B0/%20a.htm", "新/ a.htm"],
  ["/404.html", "404.html"],
  ["/own", "own.html"],
  ["/v1.5", "v1.5.html"],
  ["/sw.js", "sw.js.html"],
  ["/_headers", "_headers.html"],
  ["/100%", "100%.html"],
  ["/%2e%2e/%2e/x", "--/-/x.html"],
  ["/a%2Fb%5Cc%00", "a-b-c-.html"],
  ["", "index.html"],
])("%s stands in %s", (path, file) => {
  expect(toFile(path)).toBe(file);
});

test("no path leads out of the folder", () => {
  const piece = fc.constantFrom("/", "..", ".", "%2e", "%2F", "%5C", "%", "\\", "a", "%00");
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 12 }), (pieces) => {
      const file = toFile(pieces.join(""));
      expect(resolve("/edition", file).startsWith("/edition/")).toBe(true);
      expect(file.split(/[/\\]/u)).not.toContain("..");
      expect(file).toMatch(/\.html?$/iu);
    }),
  );
});
