import { expect, test } from "vitest";
import { toShort } from "./short-parts.ts";

const long = "一二三四五六七八九十".repeat(10);

test("short parts stay as they are", () => {
  const parts = [{ kind: "same", text: "甲" } as const, { kind: "was", text: "乙" } as const];
  expect(toShort(parts)).toEqual(parts);
});

test("of long runs of the same words what stands beside the changes is told", () => {
  const same = { kind: "same", text: long } as const;
  const texts = toShort([same, { kind: "was", text: "乙" }, same, { kind: "now", text: "丙" }, same]).map(
    ({ text }) => text,
  );
  expect(texts).toEqual([
    `…${long.slice(-24)}`,
    "乙",
    `${long.slice(0, 24)}…${long.slice(-24)}`,
    "丙",
    `${long.slice(0, 24)}…`,
  ]);
});

test("no character is cut in half", () => {
  for (const shift of ["", "一"]) {
    const [part] = toShort([{ kind: "was", text: shift + "𠮷".repeat(500) }]);
    expect(part?.text.isWellFormed()).toBe(true);
    expect(part?.text).toMatch(/^一?𠮷+…𠮷+$/u);
  }
});
