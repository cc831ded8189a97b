import type { Revision } from "#contract/revision";
import { toAnchor } from "../src/app/quote/anchor.ts";
import { judgeQuote, type Part } from "../src/app/quote/judge-quote.ts";
import { PlainText } from "../src/app/quote/plain-text.ts";
import { toChanges } from "../src/press/revisions/to-changes.ts";
import { expect, test } from "./test.ts";

/** What the press records of a history, read by the reader's rules: neither knows the other, and no browser is needed to try them. */
const HISTORIES = 600;
const QUOTES = 5;
const title = "港口的账";

type Line = { id: number; text: string };

test("a quotation is followed through random corrections: words that were left alone stand where they are", ({
  page: _page,
}, { project }) => {
  test.skip(project.name !== "desktop", "What is compared knows no screens.");
  test.setTimeout(120_000);
  const count = { stands: 0, corrected: 0, changed: 0, absent: 0 };
  let [alone, found] = [0, 0];
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const dice = toDice(seed);
    const first = makeLines(dice);
    const states = [first];
    for (let left = 1 + dice(4); left > 0; left--) states.push(corrected(states.at(-1) ?? [], dice));
    const revisions = states
      .slice(1)
      .map((now, index) => toRevision(states[index] ?? [], now))
      .toReversed();
    const now = states.at(-1) ?? [];
    const page = PlainText.of(`${title}\n${textOf(now)}`);
    for (let left = QUOTES; left > 0; left--) {
      const line = first[dice(first.length)] ?? { id: 0, text: "" };
      const from = dice(line.text.length - 6);
      const quote = line.text.slice(from, from + 3 + dice(line.text.length - from - 3));
      const was = PlainText.of(`${title}\n${textOf(first)}`);
      const offset = lengthBefore(first, line) + from;
      const anchor = toAnchor(was.text, offset, offset + quote.length);
      const verdict = judgeQuote({ anchor, page, title: title.length }, revisions);
      count[verdict.type]++;
      if (verdict.type === "stands")
        expect(page.text.slice(verdict.passage.from, verdict.passage.to), `seed ${seed}`).toBe(quote);
      if (verdict.type === "corrected") {
        expect(join(verdict.parts, "was"), `seed ${seed}`).toBe(quote);
        const { passage } = verdict;
        if (passage !== undefined)
          expect(join(verdict.parts, "now"), `seed ${seed}`).toBe(page.text.slice(passage.from, passage.to));
      }
      const kept = now.find(({ id, text }) => id === line.id && text === line.text);
      // Of two lines that are the same nobody can tell which one came.
      const isOne = states.every((lines) => lines.filter(({ text }) => text === line.text).length === 1);
      if (kept === undefined || !isOne) continue;
      alone++;
      if (verdict.type === "stands" && verdict.passage.from === lengthBefore(now, kept) + from) found++;
    }
  }
  expect(alone).toBeGreaterThan(1000);
  expect(found).toBe(alone);
  expect(count.corrected).toBeGreaterThan(200);
  expect(count.absent).toBe(0);
  test.info().annotations.push({ type: "found", description: `${found} of ${alone}; ${JSON.stringify(count)}` });
});

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join("\n");
const lengthBefore = (lines: readonly Line[], line: Line): number =>
  title.length + lines.slice(0, lines.indexOf(line)).reduce((sum, { text }) => sum + text.length, 0);

const join = (parts: readonly Part[], side: "was" | "now"): string =>
  parts
    .filter(({ kind }) => kind === "same" || kind === side)
    .map(({ text }) => text)
    .join("")
    .replaceAll(/\s/gu, "");

function toRevision(was: readonly Line[], now: readonly Line[]): Revision {
  const words = (lines: readonly Line[]) => ({ title, text: textOf(lines), names: [] });
  return { ...toChanges(words(was), words(now)), at: "2026-01-01T08:00:00+08:00", fingerprint: "" };
}

type Dice = (sides: number) => number;

function toDice(seed: number): Dice {
  let state = seed * 2654435761;
  return (sides) => {
    // xorshift32, by George Marsaglia.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % Math.max(1, sides);
  };
}

let lastId = 0;

/** Much is alike: rows of a table, sentences that come back. */
function makeLine(dice: Dice): Line {
  const figure = `${dice(90) + 10}.${dice(10)}`;
  const port = ["甲港", "乙港", "丙港", "丁港"][dice(4)] ?? "";
  const texts = [
    `${port}吞吐量增长${figure}%，比上年多${dice(9)}个百分点。`,
    `${port}说，船期没有变，吊车也没有停，一切照旧。`,
    `${port}的码头上，第${dice(30) + 1}号泊位空着，等下一班船，吞吐量增长12.5%。`,
    "数据来源：各港口的公告，由本报整理，一切照旧。",
  ];
  return { id: ++lastId, text: texts[dice(texts.length)] ?? "" };
}

const makeLines = (dice: Dice): Line[] => Array.from({ length: 12 + dice(12) }, () => makeLine(dice));

/** Lines come, go and are changed. */
function corrected(lines: readonly Line[], dice: Dice): Line[] {
  const result = [...lines];
  for (let left = 1 + dice(4); left > 0; left--) {
    const at = dice(result.length);
    const line = result[at];
    if (line === undefined) continue;
    const { id, text } = line;
    const edits: (() => unknown)[] = [
      () => result.splice(at, 0, makeLine(dice)),
      () => result.length > 5 && result.splice(at, 1),
      () => result.splice(at, 1, { id, text: text.replace(/\d+\.\d/u, `${dice(90) + 10}.${dice(10)}`) }),
      () => result.splice(at, 1, { id, text: text.replace("，", "，据说") }),
      () => result.splice(at, 1, { id, text: text.replace(/照旧|空着|增长/u, "变了样子") }),
    ];
    edits[dice(edits.length)]?.();
  }
  return result;
}
