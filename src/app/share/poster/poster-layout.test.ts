import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ShareSubject } from "../share-subject.ts";
import { isPresentable, type Size } from "./article-column.ts";
import { toPosterContent } from "./poster-content.ts";
import { layoutPoster } from "./poster-layout.ts";
import type { Box, Measure, PosterLayout, PosterPart } from "./poster-parts.ts";

/** Han are as wide as they are high, letters and figures half of that. */
const measure: Measure = (text, { size }) =>
  Array.from(text).reduce((sum, character) => sum + (/[\0-\u024f]/u.test(character) ? size / 2 : size), 0);

const subject: ShareSubject = {
  id: "0123456789ab",
  title: "清晨五点，第一班货运列车开进新站",
  titleBreaks: [2, 5, 8, 10, 12, 14],
  summary: "四十二节车厢、一千二百吨大米，新站用一趟慢车开了张。站长说，慢车不怕，怕的是空车。",
  publishedAt: "2025-03-04T18:20:00+08:00",
  sourceName: "测试通讯社",
  category: { name: "要闻", slug: "yaowen" },
  url: "https://test.example/yaowen/2025/03/04/lead.html",
};

type Case = { changes?: Partial<ShareSubject>; site?: string; picture?: Size; codeSide?: number };

const layout = ({ changes, site = "测试报", picture, codeSide = 272 }: Case): PosterLayout =>
  layoutPoster(toPosterContent({ ...subject, ...changes }, site), { measure, codeSide, picture });

type TextPart = Extract<PosterPart, { kind: "text" }>;
const textsOf = ({ parts }: PosterLayout): TextPart[] => parts.filter((part) => part.kind === "text");
const wordsOf = (found: PosterLayout): string[] =>
  textsOf(found).map(({ lines }) => lines.map(({ text }) => text).join(""));
const sizesOf = (found: PosterLayout): number[] => textsOf(found).map(({ style }) => style.size);

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function expectSound(found: PosterLayout): void {
  expect(found.height).toBeLessThanOrEqual(2160);
  expect(found.width * found.height).toBeLessThan(16_777_216);
  for (const { box } of found.parts) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(found.width);
    expect(box.y + box.height).toBeLessThanOrEqual(found.height - 60);
    expect(box.height).toBeGreaterThan(0);
  }
  for (const [index, { box }] of found.parts.entries())
    for (const other of found.parts.slice(index + 1))
      expect(overlap(box, other.box), JSON.stringify([box, other])).toBe(false);
  for (const { box, lines, style } of textsOf(found))
    for (const { text, x, baseline, spacing } of lines) {
      const width = measure(text, style) + spacing * (Array.from(text).length - 1);
      expect(x + width, text).toBeLessThanOrEqual(box.x + box.width + 1);
      expect(baseline - style.size * 0.88).toBeGreaterThanOrEqual(box.y);
      expect(baseline + style.size * 0.12).toBeLessThanOrEqual(box.y + box.height);
    }
  // Nowhere is there nothing for more than an eighth of its height.
  const edges = found.parts.map(({ box }) => [box.y, box.y + box.height] as const).toSorted(([a], [b]) => a - b);
  let end = 0;
  for (const [top, bottom] of [...edges, [found.height, found.height] as const]) {
    expect(top - end).toBeLessThan(found.height * 0.12);
    end = Math.max(end, bottom);
  }
}

const long = "一口气说题目很长".repeat(40);
const paragraph = `${subject.summary}“引号”与 Latin words，3.5% 和 1,234 元。`;

describe.each<[what: string, poster: Case]>([
  ["an ordinary one", {}],
  ["one with a picture", { picture: { width: 1200, height: 800 } }],
  ["one with an upright picture", { picture: { width: 800, height: 1300 } }],
  ["one of few words", { changes: { title: "降准", summary: "" } }],
  ["one of no source", { changes: { summary: "短。" } }],
  ["one of a long title", { changes: { title: long.slice(0, 300), titleBreaks: [] } }],
  ["one of a long summary", { changes: { summary: paragraph.repeat(30) } }],
  [
    "all of it long, with a picture",
    {
      site: long,
      picture: { width: 800, height: 1300 },
      changes: { title: long.slice(0, 300), titleBreaks: [], summary: paragraph.repeat(30), sourceName: long },
    },
  ],
  ["one long sentence", { changes: { summary: "没有句号".repeat(200) } }],
  ["a dense code", { codeSide: 125 * 4 }],
  ["a passage", { changes: { quote: "慢车不怕，怕的是空车。" } }],
  ["a paragraph", { changes: { quote: paragraph.repeat(4) } }],
  ["paragraphs", { changes: { quote: `${paragraph}\n`.repeat(40), title: long }, codeSide: 113 * 4 }],
  ["a long word", { changes: { title: "Donaudampfschifffahrtsgesellschaft".repeat(4), quote: "x".repeat(900) } }],
])("%s", (_, poster) => {
  test("fits, and leaves no hole", () => {
    expectSound(layout(poster));
  });
});

test("any words fit", () => {
  const words = fc.array(fc.constantFrom("利润", "，", "Broadsheet", "“", "”", "12.5%", "。", "\n", " ", "🐉", "—"), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(words, words, fc.boolean(), (first, second, isQuote) => {
      const text = second.join("");
      expectSound(
        layout({
          changes: {
            title: `题${first.join("").replaceAll("\n", "")}`.slice(0, 300),
            titleBreaks: [],
            ...(isQuote ? { quote: `引${text}` } : { summary: text }),
          },
        }),
      );
    }),
    { numRuns: 60 },
  );
});

test("it says all, in its order", () => {
  expect(wordsOf(layout({}))).toEqual([
    "测试报",
    "2025年3月4日 星期二",
    "要闻",
    subject.title,
    "测试通讯社 · 18:20 发布",
    "四十二节车厢、一千二百吨大米，新站用一趟慢车开了张。",
    "站长说，慢车不怕，怕的是空车。",
    "扫码阅读全文",
    "test.example",
  ]);
});

test("beside a picture the summary stands whole", () => {
  expect(wordsOf(layout({ picture: { width: 1200, height: 800 } }))).toContain(subject.summary);
});

test("a passage stands with its title and without a summary", () => {
  const quote = "慢车不怕，怕的是空车。";
  const words = wordsOf(layout({ changes: { quote, title: "读《慢车》" } }));
  expect(words).toContain(quote);
  expect(words).toContain("——《读〈慢车〉》");
  expect(words).not.toContain(subject.summary);
});

test("a first sentence that says what the title says is not said large as well", () => {
  const summary = "清晨五点，第一班货运列车开进新站。";
  expect(wordsOf(layout({ changes: { summary } })).filter((text) => text === summary)).toHaveLength(1);
});

test("more words are set in smaller type, and cut only in the end", () => {
  const titles = [10, 30, 60, 120].map((length) =>
    layout({ changes: { title: long.slice(0, length), titleBreaks: [] } }),
  );
  const sizes = titles.map((found) => Math.max(...sizesOf(found)));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(new Set(sizes).size).toBe(sizes.length);
  for (const found of titles) expect(wordsOf(found).join("")).not.toContain("…");
  expect(wordsOf(layout({ changes: { title: long.slice(0, 300), titleBreaks: [] } }))[3]).toMatch(/…$/u);
});

test("a column's lines end together but for the last of a paragraph", () => {
  const text = textsOf(
    layout({ picture: { width: 1200, height: 800 }, changes: { summary: "慢车不怕空车，".repeat(24) } }),
  ).at(-3);
  const widths = text?.lines.map(({ text: line, spacing }) =>
    Math.round(measure(line, text.style) + spacing * (Array.from(line).length - 1)),
  );
  expect(widths?.length).toBeGreaterThan(3);
  expect(new Set(widths?.slice(0, -1)).size).toBe(1);
});

test.each([
  [1200, 800, true],
  [800, 1300, true],
  [400, 2400, false],
  [24, 24, false],
  [1200, 90, false],
])("a picture of %i by %i opens a poster: %s", (width, height, opens) => {
  expect(isPresentable({ width, height })).toBe(opens);
});
