import { expect, test } from "vitest";
import { toFlashText } from "./flash-text.ts";

const rows = [
  [
    "a title and another text",
    "甲公司：净利润增长两成",
    "公告显示，营收持平。",
    { text: "公告显示，营收持平。", runsOn: false },
  ],
  [
    "the title in brackets",
    "甲公司净利润增长两成",
    "【甲公司净利润增长两成】公告显示。",
    { text: "公告显示。", runsOn: false },
  ],
  [
    "the title as a sentence",
    "甲公司：净利润增长",
    "甲公司:净利润增长。公告显示。",
    { text: "公告显示。", runsOn: false },
  ],
  [
    "the title begins a longer sentence",
    "甲公司净利润增长",
    "甲公司净利润增长两成，营收持平。",
    { text: "两成，营收持平。", runsOn: true },
  ],
  ["a comma goes on", "甲公司净利润增长", "甲公司净利润增长，营收持平。", { text: "，营收持平。", runsOn: true }],
  [
    "the title ends with a sign",
    "甲公司涨幅扩大至5%",
    "甲公司涨幅扩大至5%，乙公司跟涨。",
    { text: "，乙公司跟涨。", runsOn: true },
  ],
  ["the text is the title", "央行开展逆回购操作", "央行开展逆回购操作。", { text: "", runsOn: false }],
  ["the text is shorter than the title", "央行开展逆回购操作", "央行开展", { text: "央行开展", runsOn: false }],
  ["no text", "央行开展逆回购操作", "", { text: "", runsOn: false }],
  ["a title of signs alone is in every text", "？", "正文", { text: "正文", runsOn: false }],
  ["characters of two units", "𠮷野家涨价", "𠮷野家涨价：一成", { text: "一成", runsOn: false }],
] as const;

test.each(rows)("%s", (_, title, summary, shown) => {
  expect(toFlashText({ title, summary })).toEqual(shown);
});
