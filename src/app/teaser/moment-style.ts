import { dayOf } from "#contract/day-of";
import type { Day, Moment } from "#contract/moment";
import type { MomentStyle } from "../type/moment-text.ts";

/** On a page of the given day the time is enough; an older article shows its day. */
export const momentStyleOn = (day: Day | undefined, moment: Moment): MomentStyle =>
  dayOf(moment) === day ? "time" : "day";
