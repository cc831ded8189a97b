import { expect, test } from "vitest";
import { attemptEach } from "./attempt-each.ts";
import { PostError } from "./rejection.ts";

const forEver: Record<string, () => unknown> = {
  loop: () => {
    for (;;);
  },
  "loop that catches": () => {
    for (;;)
      try {
        for (;;);
      } catch {
        // goes on
      }
  },
  "regular expression": () => /^(?:a+)+$/u.test(`${"a".repeat(60)}b`),
};

test.each(Object.keys(forEver))("a %s that does not end is rejected, and the others are worked on", (name) => {
  const done: string[] = [];
  const rejected: [string, string][] = [];
  attemptEach(
    ["a", "b", "slow", "c", "slow", "unusable", "d"],
    (item) => {
      if (item === "slow") forEver[name]?.();
      if (item === "unusable") throw new PostError("It is empty.", { line: 1, remedy: "Fill it." });
      done.push(item);
    },
    (item, { message, remedy }) => {
      expect(remedy).not.toBe("");
      rejected.push([item, message]);
    },
    500,
  );
  const tooSlow = "No article could be made of it within 0.5 seconds.";
  expect(rejected).toEqual([
    ["slow", tooSlow],
    ["slow", tooSlow],
    ["unusable", "It is empty."],
  ]);
  expect(done).toEqual(["a", "b", "c", "d"]);
});

test("many items that together take longer than one may are all worked on, in order", () => {
  const seen: number[] = [];
  attemptEach(
    Array.from({ length: 70 }, (_, index) => index),
    (item, index) => {
      expect(index).toBe(item);
      for (const end = performance.now() + 10; performance.now() < end;);
      seen.push(item);
    },
    (item) => expect.unreachable(`${item} was rejected`),
    600,
  );
  expect(seen).toHaveLength(70);
});

test("a fault of our own is thrown as it is", () => {
  const fault = new RangeError("x");
  const fail = () => {
    throw fault;
  };
  expect(() => attemptEach([1], fail, () => undefined)).toThrow(fault);
});
