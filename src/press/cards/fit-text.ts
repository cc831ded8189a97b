import { setLines } from "#contract/set-lines";
import { toTitleBreaks } from "../articles/title-breaks.ts";

export type Room = {
  width: number;
  height: number;
  /** Pixels, the largest first. */
  sizes: readonly number[];
  /** Whether it breaks at the borders of words alone, and better at those of its clauses. */
  isHeadline: boolean;
};

export type Fitted = { size: number; lines: string[] };

/** Of a line, in ems. */
export const LEADING = 1.28;

/** A headline whose lines are its clauses may be so much smaller than one that fills its lines. */
const WORTH = 0.75;

/**
 * A text in the largest size at which all of it fits; what does not fit in the smallest is left out, with an ellipsis.
 * @param measure gives the width of a line in ems.
 */
export function fitText(text: string, room: Room, measure: (line: string) => number): Fitted {
  const { width, height, sizes, isHeadline } = room;
  const how = { measure, ...(isHeadline && { breaks: toTitleBreaks(text) }) };
  const most = (size: number): number => Math.max(1, Math.floor(height / (size * LEADING)));
  const fits = (size: number): boolean => setLines(text, { ...how, width: width / size }).length <= most(size);
  const filled = sizes.find(fits);
  const size = filled ?? sizes.at(-1) ?? 0;
  if (isHeadline && filled !== undefined) {
    const clauses = toClauses(text);
    const widest = Math.max(...clauses.map(measure));
    const best = sizes.find((each) => widest * each <= width && clauses.length <= most(each)) ?? 0;
    if (best >= filled * WORTH) return { size: best, lines: clauses };
  }
  return { size, lines: setLines(text, { ...how, width: width / size, lines: most(size), balanced: true }) };
}

/** What ends with a mark that a reader stops at, and the last rest. */
const toClauses = (text: string): string[] =>
  text.split(/(?<=[，。；：！？][”’」』）》]*)(?![，。；：！？”’」』）》])/u).map((clause) => clause.trim());
