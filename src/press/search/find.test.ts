import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Archive } from "#contract/search/archive";
import { fold } from "#contract/search/fold";
import { parseQuery, type Query } from "#contract/search/query";
import { toLines } from "#contract/search/visible-text";
import type { Article } from "#contract/article";
import { make, type Made, toArticle, toFiles } from "./index.fixture.ts";

const search = async (made: Made, query: Query, { count = 3, hasRanges = true } = {}) => {
  const finder = new Archive(made.index, toFiles(made, hasRanges)).find(query, "newest");
  let found = await finder.next(count);
  while (!found.isDone) {
    const before = found.results.map(({ entry }) => entry.id);
    found = await finder.next(count);
    // What came later stands behind what was there.
    expect(found.results.slice(0, before.length).map(({ entry }) => entry.id)).toEqual(before);
  }
  return found;
};

/** As it would be without an index. */
function scan({ articles }: Made, { terms, without, tag, from = "", to = "9" }: Query): string[] {
  const holds = (article: Article, text: string): boolean =>
    toLines(article).some((line) => fold(line.text).includes(text));
  return [...articles.values()]
    .filter((article) => terms.every(({ text }) => holds(article, text)))
    .filter((article) => !without.some(({ text }) => holds(article, text)))
    .filter(({ publishedAt }) => publishedAt.slice(0, 10) >= from && publishedAt.slice(0, 10) <= to)
    .filter((article) => tag === undefined || article.tags.some(({ name }) => fold(name) === tag))
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
    .map(({ id }) => id);
}

const line = fc.string({
  unit: fc.constantFrom(...Array.from("甲乙丙國国1１2,aＡb 　。")),
  minLength: 1,
  maxLength: 300,
});
const given = fc.record({
  title: line.filter((text) => text.trim() !== ""),
  lines: fc.array(line, { maxLength: 4 }),
  tag: fc.constantFrom("", "国债", "Rates"),
});
const part = fc.record({ size: fc.nat(6), hasText: fc.boolean() });
const made = fc
  .record({
    given: fc.array(given, { minLength: 1, maxLength: 14 }),
    parts: fc.array(part, { minLength: 1, maxLength: 4 }),
    minutes: fc.uniqueArray(fc.nat(100_000), { minLength: 14, maxLength: 14 }),
  })
  .map(({ given: all, parts, minutes }) => {
    const articles = all.map((each, index) => toArticle(minutes[index] ?? 0, each));
    const rest = [...articles];
    const cut = parts.map(({ size, hasText }) => ({ articles: rest.splice(0, size), hasText }));
    return make([...cut, { articles: rest, hasText: true }]);
  });
const word = fc.string({ unit: fc.constantFrom(...Array.from("甲乙丙国１2,aB 。")), minLength: 2, maxLength: 8 });

test("what is found is what a scan of all texts finds, in the order of time, wherever and however it is asked", async () => {
  await fc.assert(
    fc.asyncProperty(
      made,
      fc.array(word, { maxLength: 3 }),
      fc.boolean(),
      fc.boolean(),
      async (all, words, hasRanges, isFiled) => {
        const [last = "", ...others] = words.map((each) => `“${each}”`);
        const query = parseQuery(
          [...others, words.length === 3 ? `-${last}` : last, isFiled ? "标签:国债 到:2026-02-11" : ""].join(" "),
        );
        const found = await search(all, query, { hasRanges });
        const isAsked = query.terms.length > 0 || query.tag !== undefined;
        expect(found.results.map(({ entry }) => entry.id)).toEqual(isAsked ? scan(all, query) : []);
        expect(found).toMatchObject({ unread: 0, isTotal: true, total: found.results.length });
      },
    ),
    { numRuns: 300 },
  );
});

test("each neighbouring two to twelve characters of an article find it, with themselves marked", async () => {
  await fc.assert(
    fc.asyncProperty(made, fc.nat(), fc.integer({ min: 2, max: 12 }), async (all, seed, length) => {
      const lines = [...all.articles.values()].flatMap((article) =>
        toLines(article).map(({ text }) => ({ id: article.id, text })),
      );
      const { id = "", text = "" } = lines[seed % lines.length] ?? {};
      const from = seed % Math.max(1, text.length - length);
      const query = parseQuery(`“${text.slice(from, from + length)}”`);
      const [term] = query.terms;
      // Nothing of two characters, or one beside what may be a separator in a figure, which is not read.
      if (term === undefined || /^(?:,\d|\d,)$/u.test(term.text)) return;
      const found = await search(all, query);
      const result = found.results.find(({ entry }) => entry.id === id);
      const marked = [
        ...(result?.titleMarks ?? []).map(([a, b]) => result?.entry.title.slice(a, b)),
        ...(result?.snippet.marks ?? []).map(([a, b]) => result?.snippet.text.slice(a, b)),
      ];
      expect(marked.some((mark) => fold(mark ?? "").includes(term.text))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

const chinese = Array.from({ length: 400 }, (_, index) => String.fromCharCode(0x4e00 + 7 * index));
const figures = Array.from({ length: 90 }, (_, index) => `${index + 10},${100 + index},${900 - index};`);

test.each([
  ["characters", chinese.join(""), 32],
  ["spaces between them", chinese.join(" "), 63],
  ["what nobody sees between them", chinese.join("\u200b\u2060\u200b"), 125],
  ["figures", figures.join(""), 32],
])("a term of up to 32 units is found wherever slots end: %s", async (_, text, length) => {
  const all = make([{ articles: [toArticle(0, { title: "题", lines: [text], tag: "" })], hasText: true }]);
  all.articles.clear(); // the text of the segment is enough
  for (let from = 0; from + length <= text.length; from++) {
    const found = await search(all, parseQuery(`“${text.slice(from, from + length)}”`));
    expect(found, text.slice(from, from + length)).toMatchObject({ total: 1, unread: 0 });
  }
});

const rates = { title: "利率上调", lines: ["央行宣布上调利率。", "市场平静。"], tag: "" };

test("by relevance titles come before summaries and those before texts, each in the order of time", async () => {
  const texts = [
    { title: "午评", lines: ["市场平静。", "尾盘提到利率。"], tag: "" },
    rates,
    { title: "早评", lines: ["利率不变。"], tag: "" },
    { title: "收评", lines: ["无事。", "有人谈利率。"], tag: "" },
    { title: "再议利率", lines: ["无事。"], tag: "" },
    { title: "无关", lines: ["无事。"], tag: "" },
  ];
  for (const hasText of [true, false]) {
    const all = make([{ articles: texts.map((each, minute) => toArticle(minute, each)), hasText }]);
    const finder = new Archive(all.index, toFiles(all, true)).find(parseQuery("利率"), "relevant");
    const { results } = await finder.next(10);
    expect(results.map(({ entry }) => entry.title)).toEqual(["再议利率", "利率上调", "早评", "收评", "午评"]);
  }
});

test("of many articles those of some days are found, and no other is looked at", async () => {
  const articles = Array.from({ length: 400 }, (_, hour) => toArticle(60 * hour, rates));
  for (const hasText of [true, false]) {
    const all = make([{ articles, hasText }]);
    for (const days of [
      "从:2026-01-05 到:2026-01-06",
      "日期:2026-01-01",
      "从:2026-01-16",
      "到:2026-01-02",
      "日期:2025",
    ]) {
      const query = parseQuery(`利率 ${days}`);
      const found = await search(all, query, { count: 7 });
      expect(
        found.results.map(({ entry }) => entry.id),
        days,
      ).toEqual(scan(all, query));
    }
    const looked: string[] = [];
    const files = {
      ...toFiles(all, false),
      readArticle: async (id: string) => (looked.push(id), all.articles.get(id)),
    };
    await new Archive(all.index, files).find(parseQuery("利率 日期:2026-01-08"), "newest").next(500);
    expect(looked.length).toBeLessThan(24 + 128);
  }
});

test("articles that changed since a segment was printed are found as they are now, once", async () => {
  const old = toArticle(1, rates);
  const changed = toArticle(1, { ...rates, title: "利率下调" });
  const all = make([
    { articles: [changed], hasText: true },
    { articles: [old, toArticle(0, rates)], hasText: false, outdated: [old.id] },
    { articles: [toArticle(2, { ...rates, title: "删" })], hasText: true, outdated: [toArticle(2, rates).id] },
  ]);
  all.articles.set(old.id, changed);
  expect((await search(all, parseQuery("上调"))).results.map(({ entry }) => entry.title)).toEqual([
    "利率下调",
    "利率上调",
  ]);
  expect((await search(all, parseQuery("利率上调"))).results.map(({ entry }) => entry.title)).toEqual(["利率上调"]);
});

test("what cannot be read is told of, and takes nothing else along", async () => {
  const parts = Array.from({ length: 4 }, (_, number) => ({
    articles: [toArticle(number, rates)],
    hasText: number % 2 === 0,
  }));
  const all = make(parts);
  expect((await search(all, parseQuery("利率"))).results).toHaveLength(4);
  for (const path of all.files.keys()) {
    for (const damage of [undefined, new Uint8Array([1, 2, 3]), Buffer.from("<!doctype html>")]) {
      const damaged = { ...all, files: new Map(all.files) };
      if (damage === undefined) damaged.files.delete(path);
      else damaged.files.set(path, damage);
      const { results, unread, searched, failure } = await search(damaged, parseQuery("利率"));
      expect(results.length + unread).toBe(4);
      expect(searched + unread).toBe(4);
      expect(results.length).toBeGreaterThanOrEqual(3);
      expect(failure instanceof Error).toBe(unread > 0);
    }
  }
});

test("how many there are is told before they are looked at, where that is certain", async () => {
  const articles = Array.from({ length: 50 }, (_, minute) => toArticle(minute, rates));
  const all = make([
    { articles: articles.slice(25), hasText: true },
    { articles: articles.slice(0, 25), hasText: false },
  ]);
  const find = (text: string) => new Archive(all.index, toFiles(all, true)).find(parseQuery(text), "newest");
  expect(await find("利率").next(5)).toMatchObject({ total: 50, isTotal: true, isDone: false });
  expect((await find("上调利率").next(5)).isTotal).toBe(false);
  expect(await find("上调利率").count()).toMatchObject({ total: 50, isTotal: true, isDone: true });
});
