import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Locator, toSnippet } from "./locate.ts";

const text = fc.string({ unit: fc.constantFrom("甲", "乙", "1", "😀"), maxLength: 200 });
const term = { text: "利率", written: "利率" };

test("a snippet shows its first mark where a small phone has room for it, and no half character", () => {
  fc.assert(
    fc.property(text, text, fc.nat(3), fc.nat(3), (before, after, head, tail) => {
      const whole = `${before}利率${after}`;
      // As a part of a file may cut it.
      const line = whole.slice(Math.min(head, before.length), whole.length - Math.min(tail, after.length));
      const marks = new Locator([term]).locate(line).flat();
      const shown = toSnippet(line, marks, { isBegun: head > 0, isCut: tail > 0 });
      expect(shown.text.isWellFormed()).toBe(true);
      const [[from, to] = [0, 0]] = shown.marks;
      expect(shown.text.slice(from, to)).toBe("利率");
      expect(to).toBeLessThanOrEqual(49);
    }),
  );
});
