import { places } from "../places/places.ts";
import type { Known, Place } from "../places/place.ts";
import type { PictureFacts } from "../picture-facts.ts";
import { blockedBy } from "../page/robots-txt.ts";
import { baseOf, whereLeads } from "./addresses.ts";
import { type Found, type Look, pictureRulesOf, take, type Taken } from "./look.ts";
import type { RuleId } from "./rules.ts";

/** The picture that each place would take. */
export function* checkPictures(look: Look): Generator<Found> {
  for (const place of places) {
    const taken = take(look, place.takes.is.picture);
    if (taken !== undefined) yield* checkPicture(look, place, taken);
  }
  yield* checkDeclared(look);
}

function* checkPicture(look: Look, place: Place, taken: Taken): Generator<Found> {
  const certain = (rule: RuleId, found: string): Found => ({ rule, place: place.id, by: "documented", found });
  const leads = whereLeads(addressOf(taken, look), look.edition);
  if (leads.to === "relative") {
    yield certain("picture-not-absolute", `${taken.name} is ${taken.value}`);
    return;
  }
  if (leads.url.protocol !== "https:") yield certain("picture-not-https", `${taken.name} is ${taken.value}`);
  if (leads.to === "elsewhere") {
    yield certain("picture-elsewhere", `${taken.name} is ${taken.value}`);
    return;
  }
  yield* checkAllowed(look, place, leads.path);
  if (leads.file === undefined) {
    yield certain("picture-lost", `${taken.name} is ${leads.path}`);
    return;
  }
  const facts = look.edition.pictureIn(leads.file);
  if (facts === undefined) {
    yield certain("picture-unreadable", `${taken.name} is ${leads.path}`);
    return;
  }
  yield* checkFacts(look, place, { path: leads.path, facts });
}

/** What takes a picture of the text itself resolves its address as a browser does. */
export const addressOf = ({ name, value }: Taken, { edition, path }: Look): string =>
  name === "picture" || name === "link:icon" ? (URL.parse(value, baseOf(edition, path))?.href ?? value) : value;

function* checkAllowed({ edition }: Look, place: Place, path: string): Generator<Found> {
  if (place.robots === undefined) return;
  const rule = blockedBy(edition.robots, place.robots.is.picture, path);
  if (rule !== undefined)
    yield { rule: "picture-blocked", place: place.id, by: place.robots.from.by, found: `${path}, by “${rule}”` };
}

function* checkFacts(
  look: Look,
  place: Place,
  { path, facts }: { path: string; facts: PictureFacts },
): Generator<Found> {
  const { forms, atLeast, atMost, area, bytes, aspect, whole, largeFrom } = pictureRulesOf(place, look);
  const { width, height } = facts;
  const size = `${width}×${height}`;
  const hurt = (rule: RuleId, known: Known<unknown>, found: string): Found => ({
    rule,
    place: place.id,
    by: known.from.by,
    found: `${path} ${found}`,
  });
  if (forms !== undefined && (facts.form === undefined || !forms.is.includes(facts.form))) {
    yield hurt("picture-form", forms, `is ${facts.form ?? "of no form that is known"}`);
    return;
  }
  if (atLeast !== undefined && (width < atLeast.is.width || height < atLeast.is.height))
    yield hurt("picture-too-small", atLeast, `is ${size}, of ${atLeast.is.width}×${atLeast.is.height}`);
  else if (area !== undefined && width * height < area.is)
    yield hurt("picture-too-small", area, `is ${size}, of ${area.is} pixels`);
  else if (largeFrom !== undefined && width < largeFrom.is.width)
    yield hurt("picture-not-large", largeFrom, `is ${width} wide, of ${largeFrom.is.width}`);
  if (atMost !== undefined && (width > atMost.is.width || height > atMost.is.height))
    yield hurt("picture-too-wide", atMost, `is ${size}, of ${atMost.is.width}×${atMost.is.height}`);
  if (bytes !== undefined && facts.bytes >= bytes.is)
    yield hurt("picture-too-heavy", bytes, `has ${facts.bytes} bytes, of ${bytes.is}`);
  const shape = `is ${size}, ${(width / height).toFixed(2)}:1`;
  if (aspect !== undefined && !isWithin(width / height, aspect.is)) yield hurt("picture-aspect", aspect, shape);
  else if (whole !== undefined && !isWithin(width / height, whole.is)) yield hurt("picture-cropped", whole, shape);
}

const isWithin = (ratio: number, { from, to }: { from: number; to: number }): boolean => ratio >= from && ratio <= to;

/** What `og:image:width` and its like say of the picture before them: https://ogp.me/#structured */
function* checkDeclared({ page, edition }: Look): Generator<Found> {
  const from = page.tags.findIndex(({ name, value }) => name === "og:image" && value !== "");
  const leads = whereLeads(page.tags[from]?.value ?? "", edition);
  if (leads.to !== "own" || leads.file === undefined) return;
  const facts = edition.pictureIn(leads.file);
  if (facts === undefined) return;
  const real = new Map([
    ["og:image:width", String(facts.width)],
    ["og:image:height", String(facts.height)],
    ["og:image:type", facts.form === "jpg" ? "image/jpeg" : `image/${facts.form}`],
  ]);
  for (const { name, value } of page.tags.slice(from + 1)) {
    if (name === "og:image") return;
    const is = real.get(name);
    if (is !== undefined && is !== value)
      yield {
        rule: "picture-declared",
        place: "open-graph",
        by: "documented",
        found: `${name} is ${value}, not ${is}`,
      };
  }
}
