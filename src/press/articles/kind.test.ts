import { expect, test } from "vitest";
import { toKind } from "./kind.ts";

const short = { characters: 200, pictures: 0, tables: 0, headings: 0 };

test.each([
  [{}, "flash"],
  [{ characters: 201 }, "article"],
  [{ pictures: 1 }, "article"],
  [{ tables: 1 }, "article"],
  [{ headings: 1 }, "article"],
] as const)("%j", (change, kind) => {
  expect(toKind({ ...short, ...change })).toBe(kind);
});
