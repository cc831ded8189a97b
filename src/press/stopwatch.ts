/** Adds up the time that each stage of a run takes, in milliseconds. */
export class Stopwatch {
  readonly #now: () => number;
  readonly #spent = new Map<string, number>();
  /** What was spent in stages within the one that is being timed. */
  #inner = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A stage within another counts as its own alone. */
  time<T>(stage: string, work: () => T): T {
    const start = this.#now();
    const innerBefore = this.#inner;
    this.#inner = 0;
    try {
      return work();
    } finally {
      const spent = this.#now() - start;
      this.add(stage, spent - this.#inner);
      this.#inner = innerBefore + spent;
    }
  }

  add(stage: string, spent: number): void {
    this.#spent.set(stage, (this.#spent.get(stage) ?? 0) + spent);
  }

  /** Adds what others did meanwhile. */
  addAll(timings: Timings): void {
    for (const [stage, spent] of Object.entries(timings)) this.add(stage, spent);
  }

  timings(): Timings {
    return Object.fromEntries([...this.#spent].map(([stage, spent]) => [stage, Math.round(spent * 1000) / 1000]));
  }
}

/** Stage → milliseconds. */
export type Timings = Record<string, number>;
