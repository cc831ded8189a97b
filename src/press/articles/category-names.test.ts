import { expect, test } from "vitest";
import { toCategoryNames, withoutDoubledSuffix } from "./category-names.ts";

const piece = (category: string, categoryName?: string) => ({
  post: { categories: [category, "second"] },
  body: { ...(categoryName !== undefined && { categoryName }) },
});

test("configured names before pages before footers", () => {
  const names = toCategoryNames({
    configured: { EMnews: "快讯" },
    pages: [
      { slug: "emnews", name: "东财新闻" },
      { slug: "ribao", name: "日报新闻新闻" },
    ],
    pieces: [
      piece("emnews", "东财"),
      piece("Zhoukan", "周刊新闻新闻"),
      piece("jijin", "甲"),
      piece("jijin", "乙"),
      piece("JIJIN", "乙"),
      piece("none"),
    ],
  });
  expect([...names]).toEqual([
    ["emnews", "快讯"],
    ["zhoukan", "周刊新闻"],
    ["jijin", "乙"],
    ["ribao", "日报新闻"],
  ]);
});

test("of names that are as frequent the order of posts does not decide", () => {
  const pieces = [piece("a", "乙"), piece("a", "甲")];
  const toName = (given: typeof pieces) => toCategoryNames({ configured: {}, pages: [], pieces: given }).get("a");
  expect(toName(pieces)).toBe(toName(pieces.toReversed()));
});

test.each([
  ["每日新闻新闻", "每日新闻"],
  ["财联社新闻", "财联社新闻"],
  ["新闻", "新闻"],
  [" 站长消息 ", "站长消息"],
])("%s", (name, cured) => {
  expect(withoutDoubledSuffix(name)).toBe(cured);
});
