import { expect, test } from "vitest";
import { zhHans } from "./zh-hans.ts";

test.each([0, 7, 999, 1000, 12_345, 999_999, 1_234_567])("%d is grouped as the platform groups it", (count) => {
  expect(zhHans.number(count)).toBe(count.toLocaleString("zh-CN"));
});
