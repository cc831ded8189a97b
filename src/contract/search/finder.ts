import { dayOf } from "../day-of.ts";
import type { Candidate, Scope } from "./candidates.ts";
import { isEmpty, isFiltered, type Query } from "./query.ts";
import type { SegmentReader } from "./segment-reader.ts";
import { type Coverage, type Source, Sources } from "./sources.ts";
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

/** Where few candidates prove true, at most so many times as many are looked at as are wanted, or as were looked at last. */
const LEAST_SHARE = 1 / 8;
const FASTER = 2;

/** Looks for results, so many at a time, in an order that later ones do not change. */
export class Finder {
  readonly #readers: readonly SegmentReader[];
  readonly #query: Query;
  readonly #passes: Scope[];
  readonly #isExact: boolean;
  readonly #results: Result[] = [];
  readonly #known = new Set<string>();
  readonly #coverage: Coverage = { searched: new Set(), lost: new Set(), failure: undefined };
  /** Candidates that could not be looked at. */
  #unread = 0;
  /** Candidates that were looked at last, and how many of them were results. */
  #last = { looked: 0, found: 0 };
  /** Verified, but something newer may come. */
  #held: Result[] = [];
  #pass: { sources: Sources; verifier: Verifier };

  /** @param readers of all segments, the newest first. */
  constructor(readers: readonly SegmentReader[], query: Query, order: Order) {
    this.#query = query;
    this.#readers = isEmpty(query) ? [] : readers.filter(({ segment }) => mayHold(segment, query));
    // Of other days than those that are asked for: it is known that they hold nothing.
    for (const reader of readers) if (!this.#readers.includes(reader)) this.#coverage.searched.add(reader);
    this.#passes = order === "newest" || query.terms.length === 0 ? ["anywhere"] : ["title", "top", "anywhere"];
    this.#isExact = this.#passes.length === 1 && isExact(query);
    this.#pass = this.#begin();
  }

  /**
   * @param patience milliseconds after which fewer will do, if there are any.
   * @returns all results so far, so many more than before if there are.
   */
  async next(count: number, patience = Number.POSITIVE_INFINITY): Promise<Found> {
    const start = Date.now();
    const before = this.#results.length;
    const wanted = before + count;
    while (this.#results.length < wanted && this.#left.length > 0) {
      if (this.#results.length > before && Date.now() - start > patience) break;
      await this.open(wanted - this.#results.length);
      await this.#look(wanted - this.#results.length);
      this.#release();
      if (this.#left.length === 0 && this.#passes.length > 1) {
        this.#passes.shift();
        this.#pass = this.#begin();
      }
    }
    return this.#tell();
  }

  /** Reads what so many more results need of lists, before they are asked for. */
  open(count: number): Promise<void> {
    return this.#pass.sources.open(count, this.#results.length + this.#held.length);
  }

  /** Looks through all that is left; one by one only where that must be. */
  async count(): Promise<Found> {
    if (!this.#readers.every((reader) => this.#isCertain(reader))) return this.next(Number.POSITIVE_INFINITY);
    await this.#pass.sources.openAll();
    return this.#tell();
  }

  get #left(): readonly Source[] {
    return this.#pass.sources.left;
  }

  #tell(): Found {
    const { searched, lost, failure } = this.#coverage;
    const certain = this.#left.filter(({ reader, candidates }) => candidates !== undefined && this.#isCertain(reader));
    const waiting = certain.reduce((sum, { candidates = [], at }) => sum + candidates.length - at, 0);
    const total = (readers: Iterable<SegmentReader>): number =>
      [...readers].reduce((sum, { segment }) => sum + segment.articles - segment.outdated.length, 0);
    const notYet = this.#left.reduce((sum, source) => sum + this.#countLeft(source), 0);
    return {
      results: [...this.#results],
      isDone: this.#left.length === 0,
      total: this.#results.length + this.#held.length + waiting,
      isTotal: certain.length === this.#left.length,
      searched: total(searched) - this.#unread - notYet,
      unread: total(lost) + this.#unread,
      ...(failure !== undefined && { failure }),
    };
  }

  /** How many articles of a segment that was opened come after the last candidate that was looked at. */
  #countLeft({ reader, candidates, at }: Source): number {
    if (candidates === undefined || this.#isCertain(reader) || this.#passes.length > 1) return 0;
    return reader.segment.articles - ((candidates[at - 1]?.article ?? -1) + 1);
  }

  /** Whether what a segment holds are results before they are looked at. */
  #isCertain({ segment }: SegmentReader): boolean {
    return this.#isExact && segment.outdated.length === 0;
  }

  #begin(): { sources: Sources; verifier: Verifier } {
    const [scope = "anywhere"] = this.#passes;
    const sources = new Sources(this.#readers, this.#query, { scope, coverage: this.#coverage });
    return { sources, verifier: new Verifier(this.#query, scope) };
  }

  /** Looks at the newest candidates. */
  async #look(count: number): Promise<void> {
    const { sources } = this.#pass;
    const { looked, found } = this.#last;
    const likely = Math.ceil(count / Math.max(found / looked, LEAST_SHARE));
    const batch = sources.take(looked === 0 ? count : Math.min(FASTER * looked, likely));
    const verified = await Promise.all(batch.map(({ candidate }) => this.#verify(candidate)));
    const results = verified.filter((result) => result !== undefined);
    if (batch.length > 0) this.#last = { looked: batch.length, found: results.length };
    for (const [index, { source }] of batch.entries()) {
      const result = verified[index];
      if (result !== undefined) sources.lower(source, timeOf(result));
    }
    for (const result of results) {
      if (!this.#known.has(result.entry.id)) this.#held.push(result);
      this.#known.add(result.entry.id);
    }
  }

  async #verify(candidate: Candidate): Promise<Result | undefined> {
    try {
      return await this.#pass.verifier.verify(candidate);
    } catch (error) {
      this.#coverage.failure ??= error;
      this.#unread++;
      return undefined;
    }
  }

  /** Passes on what nothing newer can come before. */
  #release(): void {
    const { bound } = this.#pass.sources;
    const held = this.#held.toSorted((a, b) => timeOf(b) - timeOf(a) || (a.entry.id < b.entry.id ? 1 : -1));
    const ready = held.filter((result) => timeOf(result) >= bound);
    this.#results.push(...ready);
    this.#held = held.slice(ready.length);
  }
}

const timeOf = ({ entry }: Result): number => Date.parse(entry.publishedAt);

function mayHold({ newestAt, oldestAt }: SegmentReader["segment"], { from = "", to = "9" }: Query): boolean {
  return dayOf(newestAt) >= from && dayOf(oldestAt) <= to;
}

/** Pairs are told exactly: an article that holds the pair of a term of two units holds the term. */
const isExact = (query: Query): boolean =>
  query.terms.every(({ text }) => text.length === 2) && query.without.length === 0 && !isFiltered(query);
