import { expect, test } from "vitest";
import { toPieces } from "./to-pieces.ts";

/** Pieces in short: `_` for room before one, `½` after one of marks at half their width. */
const inShort = (line: string): string =>
  toPieces(line)
    .map(({ text, gap, isHalf }) => `${gap > 0 ? "_" : ""}${text}${isHalf ? "½" : ""}`)
    .join("|");

test.each([
  ["利润增长", "利润增长"],
  ["利润，增长", "利润，增长"],
  ["服务4500万户", "服务|_4500|_万户"],
  ["不良率1.53%左右", "不良率|_1.53%|左右"],
  ["一个 space 两个", "一个| space |两个"],
  ["《证券法》修订", "《½|证券法》修订"],
  ["修订，（征求意见）「发布」", "修订，|（½|征求意见）|「½|发布|」½"],
  ["他说：“‘对’。”", "他说：|“‘½|对|’。”½"],
  ["对，", "对|，½"],
  ["２０２１年Ａ股", "２０２１|年|Ａ|股"],
  ["葛󠄀城é市", "葛󠄀城|_é|_市"],
  ["“一”：二", "“½|一|”½|：二"],
  ["أخبار 2021", "أخبار 2021"],
])("%s is set as %s", (line, expected) => {
  expect(inShort(line)).toBe(expected);
});

test("no letter is lost", () => {
  const line = "“1+N”（示例）：R&D 费用3.5%，“‘引号’”……《法》、〈章〉——完！";
  expect(
    toPieces(line)
      .map(({ text }) => text)
      .join(""),
  ).toBe(line);
});
