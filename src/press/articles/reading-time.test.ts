import { expect, test } from "vitest";
import { countCharacters, toMinutes } from "./reading-time.ts";

test.each([
  ["", 0, 1],
  ["字".repeat(100), 0, 1],
  ["字".repeat(600), 0, 2],
  ["字".repeat(1600), 0, 4],
  ["カタカナ한글".repeat(200), 0, 3],
  ["word ".repeat(660), 0, 3],
  ["1,500.5% ".repeat(220), 0, 1],
  ["字".repeat(400), 24, 3],
])("%#: %i pictures", (text, pictures, minutes) => {
  expect(toMinutes(text, pictures)).toBe(minutes);
});

test.each([
  ["", 0],
  ["一 二\n三\u3000四\u00a0", 4],
  ["a𠮷🚀。", 4],
])("characters of %j", (text, characters) => {
  expect(countCharacters(text)).toBe(characters);
});
