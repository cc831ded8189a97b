import type { Day, Moment } from "#contract/moment";
import { words } from "../language/language.ts";

/** How much of a moment is shown: 00:06 · 4月30日 · 4月30日 00:06 · 2022年4月30日 00:06 */
export type MomentStyle = "time" | "day" | "day-time" | "full";

/** The text is cut from the moment itself, so server, browser and any reader's clock and zone agree on it. */
export function momentText(moment: Moment, style: MomentStyle): string {
  const time = moment.slice(11, 16);
  switch (style) {
    case "time":
      return time;
    case "day":
      return monthDayText(moment);
    case "day-time":
      return `${monthDayText(moment)} ${time}`;
    case "full":
      return `${dayText(moment)} ${time}`;
  }
}

/** 2022年4月30日 */
export function dayText(day: Day | Moment): string {
  return words.time.day(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** 4月30日 */
export function monthDayText(day: Day | Moment): string {
  return words.time.monthDay(Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** 星期六 */
export function weekdayText(day: Day | Moment): string {
  const weekday = new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return words.time.weekdays[weekday] ?? "";
}

const zoneNames = new Map(Object.entries(words.time.zones));

/** The moment to the second with its zone spelled out, for a tooltip. */
export function zonedText(moment: Moment, zone: string): string {
  const name = zoneNames.get(zone);
  return words.time.inZone(`${dayText(moment)} ${moment.slice(11, 19)}`, name, `${zone}，UTC${moment.slice(19)}`);
}
