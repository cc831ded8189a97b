import type { Article } from "../article.ts";
import { dayOf } from "../day-of.ts";
import type { Candidate, Scope } from "./candidates.ts";
import { fold } from "./fold.ts";
import { join, Locator, type Mark, type Snippet, toSnippet } from "./locate.ts";
import type { Query } from "./query.ts";
import { type Hit, parseHit } from "./record.ts";
import type { SegmentReader } from "./segment-reader.ts";
import { WINDOW } from "./segments.ts";
import { toLines } from "./visible-text.ts";

export type Result = { hit: Hit; titleMarks: readonly Mark[]; snippet: Snippet };

/** Units that are read around a window: for a term that goes on beyond it, and for its context. */
const BEFORE = 32;
const AFTER = 64;
/** Terms up to so long end in what is read, with white space and separators that are not folded into them. */
const LONGEST_IN_WINDOW = 32;
/** Units in which the line of a hit ends, of most; and that line with a summary. */
const HIT = 224;
const TOP = 512;
/** Windows of a term that are looked at before the whole article is. */
const MOST_WINDOWS = 6;

/** Looks whether all that is asked for does stand in candidates, by their own words. */
export class Verifier {
  readonly #query: Query;
  readonly #locator: Locator;
  readonly #scope: Scope;

  constructor(query: Query, scope: Scope) {
    this.#query = query;
    this.#locator = new Locator([...query.terms, ...query.without]);
    this.#scope = scope;
  }

  /** @returns undefined where it does not stand. */
  async verify(candidate: Candidate): Promise<Result | undefined> {
    const { reader, article: place, isSuspect } = candidate;
    const isLong = this.#query.terms.some(({ text }) => text.length > LONGEST_IN_WINDOW);
    if (reader.segment.hasText && !isSuspect && !isLong) {
      const result = await this.#verifyText(candidate);
      if (result !== "unknown") return result;
    }
    const id = await reader.idOf(place);
    if (reader.outdated.has(id)) return undefined;
    const article = await reader.readArticle(id);
    return article === undefined ? undefined : this.#judge(toHit(article), toLines(article).slice(1).map(toPart));
  }

  async #verifyText({ reader, article, windows }: Candidate): Promise<Result | undefined | "unknown"> {
    const starts = await reader.startsOf();
    const bounds = { from: (starts[article] ?? 0) * WINDOW, to: (starts[article + 1] ?? 0) * WINDOW };
    const first = windows.map((all) => all.slice(0, 1));
    const result = await this.#verifyWindows(reader, bounds, first.flat());
    if (result !== undefined || this.#scope !== "anywhere" || windows.every((all) => all.length < 2)) return result;
    const all = windows.flat();
    return all.length > MOST_WINDOWS ? "unknown" : this.#verifyWindows(reader, bounds, all);
  }

  async #verifyWindows(
    reader: SegmentReader,
    bounds: Span,
    windows: readonly number[],
  ): Promise<Result | undefined | "unknown"> {
    const top = { from: bounds.from, to: bounds.from + (this.#scope === "top" ? TOP : HIT) };
    const around = windows.map((window) => ({ from: window * WINDOW - BEFORE, to: (window + 1) * WINDOW + AFTER }));
    const spans = joinSpans([top, ...(this.#scope === "anywhere" ? around : [])].map((span) => clip(span, bounds)));
    const texts = await Promise.all(spans.map(({ from, to }) => reader.textOf(from, to)));
    const [head, ...others] = texts;
    if (head === undefined || others.includes(undefined)) return "unknown";
    const [line = "", ...rest] = head.split("\n");
    if (rest.length === 0) return "unknown";
    const hit = parseHit(line);
    if (reader.outdated.has(hit.id)) return undefined;
    const parts = toParts(rest, false);
    for (const text of others) parts.push(...toParts((text ?? "").split("\n"), true));
    return this.#judge(
      hit,
      parts.filter(({ text }) => text !== ""),
    );
  }

  /** @param parts lines but the title, the summary first; or what was read of them. */
  #judge(hit: Hit, parts: readonly Part[]): Result | undefined {
    if (!this.#isFiled(hit)) return undefined;
    const { terms } = this.#query;
    const inTitle = this.#locator.locate(hit.title);
    const lines = (this.#scope === "anywhere" ? parts : this.#scope === "top" ? parts.slice(0, 1) : []).map((part) => ({
      ...part,
      marks: this.#locator.locate(part.text),
    }));
    for (let term = 0; term < inTitle.length; term++) {
      const stands = [inTitle, ...lines.map(({ marks }) => marks)].some((marks) => (marks[term] ?? []).length > 0);
      if (stands !== term < terms.length) return undefined;
    }
    const [best] = lines.toSorted((a, b) => countFound(b.marks) - countFound(a.marks));
    const [summary] = parts;
    const shown =
      best !== undefined && countFound(best.marks) > 0 ? best : { ...(summary ?? toPart({ text: "" })), marks: [] };
    return { hit, titleMarks: join(inTitle.flat()), snippet: toSnippet(shown.text, shown.marks.flat(), shown) };
  }

  #isFiled({ categories, tags, sourceName = "", publishedAt }: Hit): boolean {
    const { category, tag, source, from = "", to = "9" } = this.#query;
    const day = dayOf(publishedAt);
    const isNamed = (name: string | undefined, terms: readonly { slug: string; name: string }[]): boolean =>
      name === undefined || terms.some((term) => fold(term.slug) === name || fold(term.name) === name);
    return (
      day >= from &&
      day <= to &&
      isNamed(category, categories) &&
      isNamed(tag, tags) &&
      isNamed(source, [{ slug: sourceName, name: sourceName }])
    );
  }
}

/** What is shown of an article, by its place in a segment; undefined where that is outdated. */
export async function readHit(reader: SegmentReader, article: number): Promise<Hit | undefined> {
  const id = await reader.idOf(article);
  const read = reader.outdated.has(id) ? undefined : await reader.readArticle(id);
  return read && toHit(read);
}

type Span = { from: number; to: number };
/** A line, or what was read of one: it may begin earlier, or go on. */
type Part = { text: string; isBegun: boolean; isCut: boolean };

const toPart = ({ text }: { text: string }): Part => ({ text, isBegun: false, isCut: false });

/** The last line of what was read ends there, unless nothing follows its border. */
const toParts = (lines: readonly string[], isBegun: boolean): Part[] =>
  lines.map((text, index) => ({ text, isBegun: isBegun && index === 0, isCut: index === lines.length - 1 }));

const countFound = (marks: readonly (readonly Mark[])[]): number => marks.filter((all) => all.length > 0).length;

const clip = ({ from, to }: Span, bounds: Span): Span => ({
  from: Math.max(bounds.from, from),
  to: Math.min(bounds.to, to),
});

/** Those that touch, or are nearer to each other than a request costs, as one. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.to + NEAR) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

const NEAR = 64;

function toHit({ id, path, kind, title, publishedAt, categories, tags, sourceName }: Article): Hit {
  return { id, path, kind, title, publishedAt, categories, tags, ...(sourceName !== undefined && { sourceName }) };
}
