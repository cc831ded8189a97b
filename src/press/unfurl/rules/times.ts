import { type Found, type Look, valueOf } from "./look.ts";

const TIME = /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/u;

/** What is wrong with a time by ISO 8601; a day alone has no zone to name. */
export function timeFaults(text: string | undefined): ("time-broken" | "time-without-zone")[] {
  if (text === undefined) return [];
  const [whole, year, month, day, hour, zone] = TIME.exec(text) ?? [];
  if (whole === undefined || !isDay(Number(year), Number(month), Number(day))) return ["time-broken"];
  return hour !== undefined && zone === undefined ? ["time-without-zone"] : [];
}

/** `Date` takes 30 February for 2 March. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** https://ogp.me/#type_article */
export function* checkTimes(look: Look): Generator<Found> {
  const known = { place: "open-graph", by: "documented" } as const;
  const names = ["article:published_time", "article:modified_time"] as const;
  const [published, modified] = names.map((name) => valueOf(look, name));
  for (const name of names)
    for (const rule of timeFaults(valueOf(look, name)))
      yield { ...known, rule, found: `${name} is ${valueOf(look, name)}` };
  if (published !== undefined && modified !== undefined && Date.parse(modified) < Date.parse(published))
    yield { ...known, rule: "times-reversed", found: `published ${published}, modified ${modified}` };
}
