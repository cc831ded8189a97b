import type { Moment } from "#contract/moment";
import { toMoment } from "../../to-moment.ts";

/** The site's time zone, and the moment of this run. */
export type Clock = { zone: string; now: Date };

const MINUTE = 60_000;
const DAY = 86_400_000;
const MAXIMUM_LENGTH = 64;
const EARLIEST = Date.UTC(1990, 0, 1);

const day = String.raw`(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<date>\d{1,2})日?`;
const time = String.raw`(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,]\d+)?)?(?:\s*(?<half>[ap])\.?m\.?)?`;
const zone = String.raw`(?<utc>Z|UTC|GMT)|(?<sign>[-+])(?<zoneHour>\d{1,2}):?(?<zoneMinute>\d{2})?`;
const form = new RegExp(String.raw`^\s*${day}(?:(?:\s*T\s*|\s+)${time})?\s*(?:${zone})?\s*$`, "iu");

/**
 * A date as posts write it: `2021-12-08 10:46:18`, `2022-04-30T00:06:11+08:00`, `2022/4/3 8:00 pm +0800`, `2022-4-3`. Without a
 * zone it is the site's; without a time it is midnight. Undefined: no such day or time, before 1990, or over two days ahead.
 */
export function parseDate(text: string, clock: Clock): Moment | undefined {
  const groups = text.length > MAXIMUM_LENGTH ? undefined : form.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const local = localTime(groups);
  if (local === undefined) return undefined;
  const offset = writtenOffset(groups);
  const instant = local - MINUTE * (offset ?? offsetOfLocal(local, clock.zone));
  if (!(instant >= EARLIEST && instant <= clock.now.getTime() + 2 * DAY)) return undefined;
  return toMoment(new Date(instant), clock.zone);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Milliseconds of the clock's reading as though it were UTC. */
function localTime(groups: Groups): number | undefined {
  const numbers = ["year", "month", "date", "hour", "minute", "second"].map((name) => Number(groups[name] ?? 0));
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = numbers;
  if (groups["half"] !== undefined && (hour < 1 || hour > 12)) return undefined;
  const isAfternoon = groups["half"]?.toLowerCase() === "p";
  const hours = groups["half"] === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  const isDay = new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date && month >= 1 && month <= 12;
  if (!isDay || hours > 23 || minute > 59 || second > 59) return undefined;
  return Date.UTC(year, month - 1, date, hours, minute, second);
}

/** Minutes ahead of UTC as written; undefined: no zone is written. */
function writtenOffset({ utc, sign, zoneHour, zoneMinute }: Groups): number | undefined {
  if (utc !== undefined) return 0;
  if (sign === undefined) return undefined;
  const minutes = Number(zoneHour) * 60 + Number(zoneMinute ?? 0);
  return Number(zoneHour) <= 14 && Number(zoneMinute ?? 0) <= 59 ? Number(`${sign}${minutes}`) : Number.NaN;
}

/** Minutes ahead of UTC when a zone's clocks show this. Of a time shown twice the first; one that is skipped counts on from before. */
function offsetOfLocal(local: number, place: string): number {
  const before = offsetAt(local - DAY, place);
  const after = offsetAt(local + DAY, place);
  if (before === after) return before;
  return [before, after].find((offset) => offsetAt(local - offset * MINUTE, place) === offset) ?? before;
}

function offsetAt(instant: number, place: string): number {
  const moment = toMoment(new Date(instant), place);
  const minutes = Number(moment.slice(-5, -3)) * 60 + Number(moment.slice(-2));
  return moment.at(-6) === "-" ? -minutes : minutes;
}
