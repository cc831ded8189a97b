import { expect, test } from "vitest";
import { withoutControls } from "./without-controls.ts";

test.each([
  ["half a surrogate pair goes, a whole one stays", "a\ud83dn\u{1f680}", "an\u{1f680}"],
  ["control characters go, but for line feed and tab", "a\u0000\u001f\u007f\u009f\n\tb", "a\n\tb"],
  ["noncharacters go, those of two units too", "a\ufdd0\ufdef\ufffe\uffff\u{1fffe}\u{10ffff}b", "ab"],
  [
    "what lies beside them stays",
    "\u00a0\ud7ff\ue000\ufdcf\ufdf0\ufffd\u{1fffd}",
    "\u00a0\ud7ff\ue000\ufdcf\ufdf0\ufffd\u{1fffd}",
  ],
])("%s", (_, text, cleaned) => {
  expect(withoutControls(text)).toBe(cleaned);
});
