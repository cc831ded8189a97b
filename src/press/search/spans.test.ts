import { expect, test } from "vitest";
import { toSpans } from "./spans.ts";

test("spans cover all numbers once, are few, and an article is seldom in a new one that is closed", () => {
  const count = 100_000;
  let printed = 0;
  let before = toSpans(0);
  for (let n = 1; n <= count; n++) {
    const spans = toSpans(n);
    let first = 0;
    for (const [index, span] of spans.entries()) {
      if (span.first !== first) throw new Error(`After ${first} numbers of ${n} comes ${span.first}.`);
      first += span.length;
      const former = before[index];
      const isKnown = former?.first === span.first && former.length === span.length && former.hasText === span.hasText;
      if (!isKnown && span.length >= 64) printed += span.length;
    }
    if (first !== n || spans.length > 6) throw new Error(`${n} numbers are cut into ${JSON.stringify(spans)}.`);
    before = spans;
  }
  expect(printed / count).toBeLessThan(14.5);
});
