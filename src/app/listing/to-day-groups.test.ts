import { expect, test } from "vitest";
import type { Teaser } from "#contract/teaser";
import { toDayGroups } from "./to-day-groups.ts";

const teaser = (publishedAt: string): Teaser => ({
  id: "000000000000",
  path: "/a.html",
  kind: "article",
  title: publishedAt,
  titleBreaks: [],
  summary: "",
  publishedAt,
  category: { slug: "yinhang", name: "银行" },
  minutes: 1,
});

const page = (number: number, ...moments: string[]) => ({ number, teasers: moments.map(teaser) });

const late = "2022-04-30T23:59:59+08:00";
const early = "2022-04-30T00:06:11+08:00";
const before = "2022-04-29T18:00:00+08:00";
const otherZone = "2022-04-29T23:00:00-05:00";

const rows = [
  ["nothing", [], []],
  ["an empty page", [page(1)], []],
  [
    "one page of two days",
    [page(1, late, early, before)],
    [
      ["2022-04-30", [1, 2]],
      ["2022-04-29", [1, 1]],
    ],
  ],
  [
    "a day over two pages",
    [page(2, late), page(1, early, before)],
    [
      ["2022-04-30", [2, 1], [1, 1]],
      ["2022-04-29", [1, 1]],
    ],
  ],
  ["an empty page between", [page(3, late), page(2), page(1, early)], [["2022-04-30", [3, 1], [1, 1]]]],
  [
    "the day is the site's own, whatever the offset",
    [page(1, late, otherZone)],
    [
      ["2022-04-30", [1, 1]],
      ["2022-04-29", [1, 1]],
    ],
  ],
] as const;

test.each(rows)("%s", (_, pages, expected) => {
  const shape = toDayGroups(pages).map(({ day, chunks }) => [
    day,
    ...chunks.map((chunk) => [chunk.page, chunk.teasers.length]),
  ]);
  expect(shape).toEqual(expected);
});
