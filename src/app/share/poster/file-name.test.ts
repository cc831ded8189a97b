import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";

test.each([
  ["渡轮票价是五元", "image/png", "渡轮票价是五元.png"],
  ["照片", "image/jpeg", "照片.jpg"],
  ["../../etc/passwd", "image/png", "etc passwd.png"],
  ['</title><script>a="b|c"*?', "image/png", "title script a= b c.png"],
  ["gpj.\u202eexe", "image/png", "gpj. exe.png"],
  ["...", "image/png", "poster.png"],
  ["🐉".repeat(100), "image/png", `${"🐉".repeat(60)}.png`],
])("%s as %s is %s", (title, type, name) => {
  expect(fileName(title, type)).toBe(name);
});
