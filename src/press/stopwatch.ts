/** Adds up the time that each stage of a run takes, in milliseconds. */
export class Stopwatch {
  readonly #now: () => number;
  readonly #start: number;
  readonly #spent = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
    this.#start = now();
  }

  time<T>(stage: string, work: () => T): T {
    const start = this.#now();
    try {
      return work();
    } finally {
      this.#spent.set(stage, (this.#spent.get(stage) ?? 0) + this.#now() - start);
    }
  }

  timings(): Record<string, number> {
    const entries = [...this.#spent, ["total", this.#now() - this.#start] as const];
    return Object.fromEntries(entries.map(([stage, spent]) => [stage, Math.round(spent * 1000) / 1000]));
  }
}
