import type { Article } from "../article.ts";
import { dayOf } from "../day-of.ts";
import type { Candidate, Scope } from "./candidates.ts";
import { fold } from "./fold.ts";
import { join, Locator, type Mark, type Snippet, toSnippet } from "./locate.ts";
import type { Query } from "./query.ts";
import { type Entry, parseEntry } from "./entry.ts";
import type { SegmentReader } from "./segment-reader.ts";
import { LONGEST_IN_SLOT, type Passage } from "./slots.ts";
import { toLines } from "./visible-text.ts";
import { ZONES } from "./zones.ts";

export type Result = { entry: Entry; titleMarks: readonly Mark[]; snippet: Snippet };

/** Zones of a term that are looked at before the whole article is. */
const MOST_ZONES = 6;

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
    const { reader, isSuspect } = candidate;
    const isLong = this.#query.terms.some(({ text }) => text.length > LONGEST_IN_SLOT);
    if (reader.segment.hasText && !isSuspect && !isLong) {
      const result = await this.#verifyText(candidate);
      if (result !== "unknown") return result;
    }
    const id = await reader.idOf(candidate.article);
    if (reader.outdated.has(id)) return undefined;
    const article = await reader.readArticle(id);
    return article === undefined ? undefined : this.#judge(toEntry(article), toLines(article).slice(1).map(toPart));
  }

  /** By the text of the segment, where that tells enough. */
  async #verifyText({ reader, article, zones }: Candidate): Promise<Result | undefined | "unknown"> {
    if (this.#scope !== "anywhere") return this.#verifyTop(reader, article);
    const first = zones.flatMap((all) => all.slice(0, 1));
    const result = await this.#verifyZones(reader, article, first.length === 0 ? [0] : first);
    if (result !== undefined || zones.every((all) => all.length < 2)) return result;
    const all = zones.flat();
    return all.length > MOST_ZONES ? "unknown" : this.#verifyZones(reader, article, all);
  }

  async #verifyTop(reader: SegmentReader, article: number): Promise<Result | undefined | "unknown"> {
    // A summary ends in the second, or in the first.
    const last = this.#scope === "title" ? 0 : Math.min(1, (await reader.zonesOf(article)) - 1);
    const passage = await reader.passageOf(article, { first: 0, last });
    if (passage === undefined || (this.#scope === "top" && !passage.text.includes("\n"))) return "unknown";
    return this.#judgePassages(reader, [passage]);
  }

  async #verifyZones(
    reader: SegmentReader,
    article: number,
    zones: readonly number[],
  ): Promise<Result | undefined | "unknown"> {
    if (zones.includes(ZONES - 1)) return "unknown";
    const passages = await Promise.all(toRuns(zones).map((run) => reader.passageOf(article, run)));
    const read = passages.filter((passage) => passage !== undefined);
    return read.length < passages.length ? "unknown" : this.#judgePassages(reader, read);
  }

  #judgePassages(reader: SegmentReader, passages: readonly Passage[]): Result | undefined {
    const entry = parseEntry(passages[0]?.entry ?? "");
    if (reader.outdated.has(entry.id)) return undefined;
    return this.#judge(entry, passages.flatMap(toParts));
  }

  /** @param parts lines but the title, the summary first; or what was read of them. */
  #judge(entry: Entry, parts: readonly Part[]): Result | undefined {
    if (!this.#isFiled(entry)) return undefined;
    const { terms } = this.#query;
    const inTitle = this.#locator.locate(entry.title);
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
    return { entry, titleMarks: join(inTitle.flat()), snippet: toSnippet(shown.text, shown.marks.flat(), shown) };
  }

  #isFiled({ categories, tags, sourceName = "", publishedAt }: Entry): boolean {
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

/** What is shown of an article, by its number in a segment; undefined where that is outdated. */
export async function readEntry(reader: SegmentReader, article: number): Promise<Entry | undefined> {
  const id = await reader.idOf(article);
  const read = reader.outdated.has(id) ? undefined : await reader.readArticle(id);
  return read && toEntry(read);
}

/** A line, or what was read of one: it may begin earlier, or go on. */
type Part = { text: string; isBegun: boolean; isCut: boolean };

const toPart = ({ text }: { text: string }): Part => ({ text, isBegun: false, isCut: false });

/** The last line of what was read ends there, unless nothing follows its border. */
function toParts({ text, isBegun }: Passage): Part[] {
  const lines = text.split("\n");
  return lines
    .map((line, index) => ({ text: line, isBegun: isBegun && index === 0, isCut: index === lines.length - 1 }))
    .filter((part) => part.text !== "");
}

const countFound = (marks: readonly (readonly Mark[])[]): number => marks.filter((all) => all.length > 0).length;

/** Zones that stand one after the other, as one. */
function toRuns(zones: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const zone of [...new Set(zones)].toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && zone === run.last + 1) run.last = zone;
    else runs.push({ first: zone, last: zone });
  }
  return runs;
}

function toEntry({ id, path, kind, title, publishedAt, categories, tags, sourceName }: Article): Entry {
  return { id, path, kind, title, publishedAt, categories, tags, ...(sourceName !== undefined && { sourceName }) };
}
