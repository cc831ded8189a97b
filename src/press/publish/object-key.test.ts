import { expect, test } from "vitest";
import { shortPath } from "#contract/paths";
import { toFile } from "../articles/output-file.ts";
import { fileOfKey, keyOf } from "./object-key.ts";

test.for([
  [toFile(shortPath("0123456789ab")), shortPath("0123456789ab").slice(1)],
  ["a/0123456789ab/index.html", "a/0123456789ab/index.html"],
  ["a/0123456789.html", "a/0123456789.html"],
  ["yinhang/a/0123456789ab.html", "yinhang/a/0123456789ab.html"],
  ["yinhang/index.html", "yinhang/index.html"],
  ["content/v1/articles/01/0123456789ab.json", "content/v1/articles/01/0123456789ab.json"],
] as const)("%s is kept as %s", ([file, key]) => {
  expect(keyOf(file)).toBe(key);
  expect(fileOfKey(key)).toBe(file);
});
