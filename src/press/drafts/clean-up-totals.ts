import type { NamedTrace } from "../articles/body/to-source.ts";

/** What clean-ups did in many posts, by name; `samples` shows some of the text they removed. */
export type CleanUpTotals = Record<string, { count: number; characters: number; samples: string[] }>;

const SAMPLES = 5;

export function countTraces(traces: readonly NamedTrace[], totals: CleanUpTotals): void {
  for (const { name, count, removed } of traces) {
    const characters = removed.reduce((sum, text) => sum + text.length, 0);
    addTo(totals, name, { count, characters, samples: removed });
  }
}

/** Adds what others counted. */
export function addTotals(others: CleanUpTotals, totals: CleanUpTotals): void {
  for (const [name, total] of Object.entries(others)) addTo(totals, name, total);
}

type Total = { count: number; characters: number; samples: readonly string[] };

function addTo(totals: CleanUpTotals, name: string, { count, characters, samples }: Total): void {
  const total = (totals[name] ??= { count: 0, characters: 0, samples: [] });
  total.count += count;
  total.characters += characters;
  for (const text of samples)
    if (total.samples.length < SAMPLES && !total.samples.includes(text)) total.samples.push(text);
}
