import type { Moment } from "#contract/moment";

const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant on the clock of a place: `2022-04-30T00:06:11+08:00`. */
export function toMoment(instant: Date, zone: string): Moment {
  const minutes = offsetAt(instant, zone);
  const local = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(minutes);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const DAY = 86_400_000;
/** Zone and day → minutes; undefined for a day on which they change. */
const offsets = new Map<string, number | undefined>();

/** Minutes that a place's clock is ahead of UTC. `Intl` is slow to ask, and no clock is put on and back within a day. */
function offsetAt(instant: Date, zone: string): number {
  const day = Math.floor(instant.getTime() / DAY);
  const key = `${zone}${day}`;
  if (!offsets.has(key)) {
    const [first, last] = [day, day + 1].map((each) => askOffset(new Date(each * DAY), zone));
    offsets.set(key, first === last ? first : undefined);
  }
  return offsets.get(key) ?? askOffset(instant, zone);
}

function askOffset(instant: Date, zone: string): number {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat("en-u-ca-iso8601", { timeZone: zone, timeZoneName: "longOffset" });
  formats.set(zone, format);
  const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign = "+", hours = "0", minutes = "0"] = /([+-])(\d{2}):(\d{2})/u.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
