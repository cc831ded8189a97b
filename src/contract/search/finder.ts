import { dayOf } from "../day-of.ts";
import { type Candidate, type Scope, toCandidates } from "./candidates.ts";
import { isEmpty, isFiltered, type Query } from "./query.ts";
import type { SegmentReader } from "./segment-reader.ts";
import { type Result, Verifier } from "./verify.ts";

export type Order = "newest" | "relevant";

/** How far a search has come. */
export type Found = {
  results: readonly Result[];
  /** There is no more. */
  isDone: boolean;
  /** So many are known to be there. */
  total: number;
  /** And no more than these, in all that could be read. */
  isTotal: boolean;
  /** Of the archive: articles of which it is known whether they hold what is asked, and those that could not be looked at. */
  searched: number;
  unread: number;
  /** Why not: the first reason. */
  failure?: unknown;
};

/** Articles of the segments that are looked through at first; each time more are needed, four times as many. */
const AT_FIRST = 1024;

/** Where few candidates prove true, at most so many times as many are looked at as are wanted. */
const LEAST_SHARE = 0.25;

/** One segment on its way through one pass. */
type Source = {
  reader: SegmentReader;
  candidates: Candidate[] | undefined;
  /** How many were looked at. */
  at: number;
  /** None of those that were not is newer. Milliseconds of Unix time. */
  bound: number;
};

/** Looks for results, so many at a time, in an order that later ones do not change. */
export class Finder {
  readonly #readers: readonly SegmentReader[];
  readonly #query: Query;
  readonly #passes: Scope[];
  readonly #isExact: boolean;
  readonly #results: Result[] = [];
  readonly #known = new Set<string>();
  readonly #searched = new Set<SegmentReader>();
  readonly #lost = new Set<SegmentReader>();
  #unread = 0;
  #failure: unknown;
  #atOnce = AT_FIRST;
  #sources: Source[] = [];
  /** Of candidates that were looked at last, the share that were results. */
  #share = 1;
  /** Verified, but something newer may come. */
  #held: Result[] = [];
  #verifier: Verifier;

  /** @param readers of all segments, the newest first. */
  constructor(readers: readonly SegmentReader[], query: Query, order: Order) {
    this.#query = query;
    this.#readers = isEmpty(query) ? [] : readers.filter(({ segment }) => mayHold(segment, query));
    // Of other days than those that are asked for: it is known that they hold nothing.
    for (const reader of readers) if (!this.#readers.includes(reader)) this.#searched.add(reader);
    this.#passes = order === "newest" || query.terms.length === 0 ? ["anywhere"] : ["title", "top", "anywhere"];
    this.#isExact = this.#passes.length === 1 && isExact(query);
    this.#verifier = this.#begin();
  }

  /** @returns all results so far, so many more than before if there are. */
  async next(count: number): Promise<Found> {
    const wanted = this.#results.length + count;
    while (this.#results.length < wanted && this.#sources.length > 0) {
      await this.#open();
      await this.#look(wanted - this.#results.length);
      this.#release();
      if (this.#sources.length === 0 && this.#passes.length > 1) {
        this.#passes.shift();
        this.#verifier = this.#begin();
      }
    }
    const certain = this.#sources.filter(
      ({ reader, candidates }) => candidates !== undefined && this.#isCertain(reader),
    );
    const waiting = certain.flatMap(({ candidates = [], at }) => candidates.slice(at));
    const total = (readers: Iterable<SegmentReader>): number =>
      [...readers].reduce((sum, { segment }) => sum + segment.articles - segment.outdated.length, 0);
    return {
      results: [...this.#results],
      isDone: this.#sources.length === 0,
      total: this.#results.length + this.#held.length + waiting.length,
      isTotal: certain.length === this.#sources.length,
      searched:
        total(this.#searched) - this.#unread - this.#sources.reduce((sum, source) => sum + this.#left(source), 0),
      unread: total(this.#lost) + this.#unread,
      ...(this.#failure !== undefined && { failure: this.#failure }),
    };
  }

  /** How many articles of a segment that was opened come after the last candidate that was looked at. */
  #left({ reader, candidates, at }: Source): number {
    if (candidates === undefined || this.#isCertain(reader) || this.#passes.length > 1) return 0;
    return reader.segment.articles - ((candidates[at - 1]?.article ?? -1) + 1);
  }

  /** Looks through all that is left; one by one only where that must be. */
  async count(): Promise<Found> {
    if (!this.#readers.every((reader) => this.#isCertain(reader))) return this.next(Number.POSITIVE_INFINITY);
    await Promise.all(this.#sources.map((source) => this.#openOne(source)));
    return this.next(0);
  }

  /** Whether what a segment holds are results before they are looked at. */
  #isCertain({ segment }: SegmentReader): boolean {
    return this.#isExact && segment.outdated.length === 0;
  }

  #begin(): Verifier {
    this.#sources = this.#readers.map((reader) => ({
      reader,
      candidates: undefined,
      at: 0,
      bound: Date.parse(reader.segment.newestAt),
    }));
    return new Verifier(this.#query, this.#scope());
  }

  #scope(): Scope {
    return this.#passes[0] ?? "anywhere";
  }

  /** Reads what the newest segments hold, where it was not read. */
  async #open(): Promise<void> {
    if (this.#sources[0]?.candidates !== undefined) return;
    const opening: Source[] = [];
    let articles = 0;
    for (const source of this.#sources) {
      if (articles >= this.#atOnce) break;
      articles += source.reader.segment.articles;
      if (source.candidates === undefined) opening.push(source);
    }
    this.#atOnce = 4 * articles;
    await Promise.all(opening.map((source) => this.#openOne(source)));
    this.#sources = this.#sources.filter(({ candidates, at }) => candidates === undefined || at < candidates.length);
  }

  async #openOne(source: Source): Promise<void> {
    const { reader } = source;
    if (source.candidates !== undefined) return;
    try {
      source.candidates = await toCandidates(reader, this.#query, this.#scope());
      this.#searched.add(reader);
    } catch (error) {
      this.#failure ??= error;
      this.#lost.add(reader);
      source.candidates = [];
    }
  }

  /** Looks at the newest candidates. */
  async #look(count: number): Promise<void> {
    const batch: { source: Source; candidate: Candidate }[] = [];
    const size = Math.ceil(count / Math.max(this.#share, LEAST_SHARE));
    for (const source of this.#sources) {
      if (source.candidates === undefined) break;
      for (; source.at < source.candidates.length && batch.length < size; source.at++) {
        const candidate = source.candidates[source.at];
        if (candidate !== undefined) batch.push({ source, candidate });
      }
    }
    const verified = await Promise.all(batch.map(({ candidate }) => this.#verify(candidate)));
    this.#share = verified.filter((result) => result !== undefined).length / Math.max(1, batch.length);
    for (const [index, result] of verified.entries()) {
      if (result === undefined) continue;
      const source = batch[index]?.source;
      if (source !== undefined) source.bound = Math.min(source.bound, Date.parse(result.hit.publishedAt));
      if (!this.#known.has(result.hit.id)) this.#held.push(result);
      this.#known.add(result.hit.id);
    }
    this.#sources = this.#sources.filter(({ candidates, at }) => candidates === undefined || at < candidates.length);
  }

  async #verify(candidate: Candidate): Promise<Result | undefined> {
    try {
      return await this.#verifier.verify(candidate);
    } catch (error) {
      this.#failure ??= error;
      this.#unread++;
      return undefined;
    }
  }

  /** Passes on what nothing newer can come before. */
  #release(): void {
    const bound = Math.max(...this.#sources.map((source) => source.bound));
    const timeOf = ({ hit }: Result): number => Date.parse(hit.publishedAt);
    const held = this.#held.toSorted((a, b) => timeOf(b) - timeOf(a) || (a.hit.id < b.hit.id ? 1 : -1));
    const ready = held.filter((result) => timeOf(result) >= bound);
    this.#results.push(...ready);
    this.#held = held.slice(ready.length);
    this.#sources.sort((a, b) => b.bound - a.bound);
  }
}

function mayHold({ newestAt, oldestAt }: SegmentReader["segment"], { from = "", to = "9" }: Query): boolean {
  return dayOf(newestAt) >= from && dayOf(oldestAt) <= to;
}

/** Pairs are told exactly: an article that holds the pair of a term of two units holds the term. */
const isExact = (query: Query): boolean =>
  query.terms.every(({ text }) => text.length === 2) && query.without.length === 0 && !isFiltered(query);
