import { expect, test } from "vitest";
import { mendHeadingLevels } from "./heading-levels.ts";
import { tryCleanUp } from "./try-clean-up.fixture.ts";

test.each<[written: string, mended: string]>([
  ["1 2 2 3", "2 3 3 4"],
  ["2 3 2", "2 3 2"],
  ["4 4 6", "2 2 3"],
  ["3 2 3", "2 2 3"],
  ["1 2 3 4 5 6", "2 3 4 5 6 6"],
])("%s → %s", (written, mended) => {
  const headings = (levels: string) =>
    levels
      .split(" ")
      .map((level) => `<h${level}>题</h${level}>`)
      .join("");
  expect(tryCleanUp(mendHeadingLevels, headings(written)).html).toBe(headings(mended));
});
