import { type Candidate, type Scope, toCandidates } from "./candidates.ts";
import { isFiltered, type Query } from "./query.ts";
import type { SegmentReader } from "./segment-reader.ts";

/** Articles of the segments whose lists are read at first: for what is frequent, and for what is longer, which is rarer. */
const AT_FIRST = { frequent: 1024, rare: 8192 };
const FREQUENT = 3;
/** Where more are needed than these hold: so many times as many as would hold them, if all were alike. */
const MORE = 1.5;

/** One segment on its way through one pass. */
export type Source = {
  reader: SegmentReader;
  /** Undefined: its lists were not read. */
  candidates: Candidate[] | undefined;
  /** How many were looked at. */
  at: number;
  /** None of those that were not is newer. Milliseconds of Unix time. */
  bound: number;
};

/** What could be read of the archive, and what not. */
export type Coverage = { searched: Set<SegmentReader>; lost: Set<SegmentReader>; failure: unknown };

/** The segments that may hold more of what is asked, in one pass. */
export class Sources {
  readonly #query: Query;
  readonly #scope: Scope;
  readonly #coverage: Coverage;
  /** Those with the newest articles that were not looked at first. */
  #all: Source[];
  /** Articles of the segments whose lists were read. */
  #opened = 0;

  constructor(
    readers: readonly SegmentReader[],
    query: Query,
    { scope, coverage }: { scope: Scope; coverage: Coverage },
  ) {
    this.#query = query;
    this.#scope = scope;
    this.#coverage = coverage;
    this.#all = readers.map((reader) => ({
      reader,
      candidates: undefined,
      at: 0,
      bound: Date.parse(reader.segment.newestAt),
    }));
  }

  get left(): readonly Source[] {
    return this.#all;
  }

  /** Nothing that was not looked at is newer. Milliseconds of Unix time. */
  get bound(): number {
    return Math.max(...this.#all.map(({ bound }) => bound));
  }

  /**
   * Reads the lists of the newest segments until so many candidates wait to be looked at, and none that is newer is unknown.
   * @param found how many results there are in those that were read.
   */
  async open(count: number, found: number): Promise<void> {
    for (;;) {
      const waiting = this.#all.reduce((sum, { candidates = [], at }) => sum + candidates.length - at, 0);
      const closed = this.#all.filter(({ candidates }) => candidates === undefined);
      const isNewestKnown = this.#all[0]?.candidates !== undefined;
      if (closed.length === 0 || (waiting >= count && isNewestKnown)) break;
      const enough = this.#opened + this.#toMore(Math.max(1, count - waiting), found + waiting);
      const opening: Source[] = [];
      for (const source of closed) {
        if (this.#opened >= enough) break;
        this.#opened += source.reader.segment.articles;
        opening.push(source);
      }
      await Promise.all(opening.map((source) => this.#openOne(source)));
    }
    this.#dropDone();
  }

  async openAll(): Promise<void> {
    await Promise.all(this.#all.map((source) => this.#openOne(source)));
  }

  /** The newest candidates, up to so many, as looked at. */
  take(count: number): { source: Source; candidate: Candidate }[] {
    const taken: { source: Source; candidate: Candidate }[] = [];
    for (const source of this.#all) {
      if (source.candidates === undefined) break;
      for (; source.at < source.candidates.length && taken.length < count; source.at++) {
        const candidate = source.candidates[source.at];
        if (candidate !== undefined) taken.push({ source, candidate });
      }
    }
    this.#dropDone();
    return taken;
  }

  /** After a candidate of it was seen to be so old. */
  lower(source: Source, time: number): void {
    source.bound = Math.min(source.bound, time);
    this.#all.sort((a, b) => b.bound - a.bound);
  }

  /** In how many more articles so many are, if they are as frequent there as in those whose lists were read. */
  #toMore(count: number, found: number): number {
    if (this.#opened === 0) return toFirst(this.#query);
    return found === 0 ? Number.POSITIVE_INFINITY : (MORE * this.#opened * count) / found;
  }

  async #openOne(source: Source): Promise<void> {
    const { reader } = source;
    if (source.candidates !== undefined) return;
    try {
      source.candidates = await toCandidates(reader, this.#query, this.#scope);
      this.#coverage.searched.add(reader);
    } catch (error) {
      this.#coverage.failure ??= error;
      this.#coverage.lost.add(reader);
      source.candidates = [];
    }
  }

  #dropDone(): void {
    this.#all = this.#all.filter(({ candidates, at }) => candidates === undefined || at < candidates.length);
  }
}

function toFirst(query: Query): number {
  const units = query.terms.reduce((sum, { text }) => sum + text.length, isFiltered(query) ? 1 : 0);
  return units > FREQUENT ? AT_FIRST.rare : AT_FIRST.frequent;
}
