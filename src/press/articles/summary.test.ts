import { expect, test } from "vitest";
import { toSummary } from "./summary.ts";

const article = { kind: "article", written: undefined, digest: undefined, text: "正文。" } as const;
const long = (mark: string, before: number, after: number): string =>
  `${"字".repeat(before)}${mark}${"句".repeat(after)}`;

test.each([
  ["the excerpt first", { written: "摘要 <b>A&amp;B</b>", digest: "要点" }, "摘要 A&B"],
  ["then the digest", { digest: "要点" }, "要点"],
  ["then the text", {}, "正文。"],
  ["an excerpt of nothing", { written: "<br>" }, "正文。"],
  ["blocks in one line", { text: "第一段。\n\n第二段\nThird block" }, "第一段。第二段 Third block"],
  ["a sentence's end", { text: long("。”", 80, 80) }, `${"字".repeat(80)}。”`],
  [
    "the last sentence that fits",
    { text: `${"字".repeat(50)}！${"词".repeat(40)}。${"句".repeat(80)}` },
    `${"字".repeat(50)}！${"词".repeat(40)}。`,
  ],
  ["a sentence too short for a summary", { text: `短。${long("，", 70, 80)}` }, `短。${"字".repeat(70)}…`],
  ["no mark at all", { text: "字".repeat(200) }, `${"字".repeat(119)}…`],
  ["a number is not cut", { text: `${"字".repeat(112)}4500.5万户` }, `${"字".repeat(112)}4500.5万户`],
  ["a number at the cut goes whole", { text: `${"字".repeat(116)}4500.5万户` }, `${"字".repeat(116)}…`],
  [
    "a comma in a number is no border",
    { text: `${"字".repeat(70)}1,500${"字".repeat(80)}` },
    `${"字".repeat(70)}1,500${"字".repeat(44)}…`,
  ],
  ["English", { text: `${"word ".repeat(23)}longerword and more` }, `${"word ".repeat(23).trim()}…`],
  [
    "a decimal point is no sentence's end",
    { text: `${"字".repeat(60)}1.5${"字".repeat(80)}` },
    `${"字".repeat(60)}1.5${"字".repeat(56)}…`,
  ],
  ["characters beyond the basic plane are whole", { text: "𠮷".repeat(130) }, `${"𠮷".repeat(119)}…`],
  ["exactly enough", { text: "字".repeat(120) }, "字".repeat(120)],
] as const)("%s", (_, change, summary) => {
  expect(toSummary({ ...article, ...change })).toBe(summary);
});

test("a flash stands whole, whatever else is written", () => {
  const text = `${"字".repeat(130)}。\n${"句".repeat(60)}。`;
  expect(toSummary({ kind: "flash", written: "摘要", digest: "要点", text })).toBe(text.replace("\n", ""));
});
