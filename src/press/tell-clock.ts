import type { Warning } from "./rejection.ts";
import { toMoment } from "./to-moment.ts";

/** By so much a clock may go back when it is set right, in milliseconds. */
const SLACK = 300_000;

type Clock = {
  now: Date;
  /** When the last run was. */
  last: Date;
  zone: string;
};

/** Nobody sees from the posts that the clock went back: those dated after it seem to be dated wrongly. */
export function tellClock(edition: string, { now, last, zone }: Clock): Warning[] {
  if (now.getTime() > last.getTime() - SLACK) return [];
  const message = `The clock stands at ${toMoment(now, zone)}; at the last run it stood at ${toMoment(last, zone)}. If it is wrong now, set it right and run again: posts dated days after it were rejected, and what this run published or withdrew bears its time.`;
  return [{ file: edition, line: 0, message }];
}
