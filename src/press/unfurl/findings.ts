import type { PlaceId } from "./places/place.ts";
import type { Finding } from "./rules/check-page.ts";
import type { Level, RuleId } from "./rules/rules.ts";

/** One fault in as many pages as have it. */
export type Group = {
  rule: RuleId;
  level: Level;
  places: readonly PlaceId[];
  /** The tag that it is about, where a rule holds for many. */
  about: string;
  /** Of pages. */
  count: number;
  examples: { path: string; found: string }[];
};

/** So many pages of a fault are named. */
const EXAMPLES = 3;

const levels: readonly Level[] = ["error", "warning", "info"];
export const worstFirst = (one: { level: Level }, other: { level: Level }): number =>
  levels.indexOf(one.level) - levels.indexOf(other.level);

/** Sums up what is wrong with pages, however many they are: memory grows with the kinds of faults alone. */
export class Findings {
  readonly #groups = new Map<string, Group>();

  /** @returns whether the page is among the first that have one of these faults. */
  add(path: string, findings: readonly Finding[]): boolean {
    let isExample = false;
    const counted = new Set<string>();
    for (const { rule, level, places, about, found } of findings) {
      const key = `${level} ${rule} ${about} ${places.join()}`;
      if (counted.has(key)) continue;
      counted.add(key);
      const group = this.#groups.get(key) ?? { rule, level, places, about, count: 0, examples: [] };
      this.#groups.set(key, group);
      if (group.count++ === 0) isExample = true;
      if (group.examples.length < EXAMPLES) group.examples.push({ path, found });
    }
    return isExample;
  }

  /** The worst first, and of those the most common. */
  get groups(): Group[] {
    return [...this.#groups.values()].sort((one, other) => worstFirst(one, other) || other.count - one.count);
  }
}
