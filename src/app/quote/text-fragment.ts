/**
 * The part of a quote link by which a browser finds a passage itself, without our scripts: https://wicg.github.io/scroll-to-text-fragment/.
 * Made from the text alone: the library that is made for it (text-fragments-polyfill) asks for the style of every node of the page many
 * times over, and on a phone gives up before it is done.
 */
import type { Passage } from "./find-passage.ts";
import type { PlainText } from "./plain-text.ts";

/** A longer passage is named by the words it begins and ends with: in an address a Chinese character takes nine bytes. */
const LONGEST = 40;
const ENDS = 10;
/** How much of what stands on either side is told, as far as it takes to tell a passage from others. */
const CONTEXTS = [0, 6, 12, 24];

type Terms = { prefix?: Passage | undefined; start: Passage; end?: Passage | undefined; suffix?: Passage | undefined };

/** @returns `:~:text=…`; nothing where the words alone cannot tell the passage from others in the page. */
export function toDirective(page: PlainText, passage: Passage): string {
  const words = wordsOf(page);
  const start = words.start(passage.from);
  const end = words.end(passage.to);
  const text = folded(page.text);
  const isShort = end - start <= LONGEST && lineAt(page, start).to >= end;
  const core: Terms = isShort
    ? { start: { from: start, to: end } }
    : {
        start: { from: start, to: Math.min(words.end(start + ENDS), lineAt(page, start).to) },
        end: { from: Math.max(words.start(end - ENDS), lineAt(page, end - 1).from), to: end },
      };
  for (const size of CONTEXTS) {
    const terms = size === 0 ? core : { ...core, ...contextOf(page, words, { from: start, to: end, size }) };
    if (isFirst(text, terms)) return print(page, terms);
  }
  return "";
}

function contextOf(page: PlainText, words: Words, { from, to, size }: Passage & { size: number }): Partial<Terms> {
  const [before, after] = [from > 0 && lineAt(page, from - 1), to < page.text.length && lineAt(page, to)];
  return {
    prefix:
      before === false ? undefined : { from: Math.max(before.from, words.start(Math.max(0, from - size))), to: from },
    suffix: after === false ? undefined : { from: to, to: Math.min(after.to, words.end(to + size)) },
  };
}

/** Whether a browser, which takes the first place at which all terms are found, comes to this one. */
function isFirst(text: string, { prefix, start, end, suffix }: Terms): boolean {
  const cut = (from: number, to: number): string => text.slice(from, to);
  const from = prefix?.from ?? start.from;
  if (end === undefined) return text.indexOf(cut(from, suffix?.to ?? start.to)) === from;
  return (
    text.indexOf(cut(from, start.to)) === from &&
    text.indexOf(cut(end.from, suffix?.to ?? end.to), start.to) === end.from
  );
}

/** Capitals are no difference to a browser. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function lineAt({ gaps }: PlainText, index: number): Passage {
  const from = gaps.lastIndexOf("\n", index);
  const to = gaps.indexOf("\n", index + 1);
  return { from: Math.max(0, from), to: to === -1 ? gaps.length : to };
}

type Words = { start: (index: number) => number; end: (index: number) => number };

/** A browser finds whole words only: the borders of words at a place or around it. */
function wordsOf(page: PlainText): Words {
  const known = new Map<number, readonly number[]>();
  const bordersAt = (index: number): readonly number[] => {
    const line = lineAt(page, Math.min(index, page.text.length - 1));
    const borders = known.get(line.from) ?? bordersIn(page, line);
    known.set(line.from, borders);
    return borders;
  };
  return {
    start: (index) => bordersAt(index).findLast((border) => border <= index) ?? index,
    end: (index) => bordersAt(index - 1).find((border) => border >= index) ?? index,
  };
}

function bordersIn(page: PlainText, { from, to }: Passage): number[] {
  const borders = [];
  let index = from;
  for (const { segment } of new Intl.Segmenter("zh", { granularity: "word" }).segment(page.read(from, to))) {
    borders.push(index);
    index += segment.replaceAll(/\s/gu, "").length;
  }
  return [...borders, to];
}

function print(page: PlainText, { prefix, start, end, suffix }: Terms): string {
  const encode = ({ from, to }: Passage): string =>
    // A hyphen is part of the syntax, as is the comma, which is encoded anyway.
    encodeURIComponent(page.read(from, to).replaceAll("\n", " ")).replaceAll("-", "%2D");
  return `:~:text=${[
    prefix === undefined ? "" : `${encode(prefix)}-,`,
    encode(start),
    end === undefined ? "" : `,${encode(end)}`,
    suffix === undefined ? "" : `,-${encode(suffix)}`,
  ].join("")}`;
}
