import { places } from "../places/places.ts";
import type { Known, Limit, Place } from "../places/place.ts";
import { type Found, isLate, type Look, take } from "./look.ts";
import { cut, lengthOf } from "./measure.ts";

/** Whether each place finds a title, a description and a picture, and how much of them it shows. */
export function* checkTexts(look: Look): Generator<Found> {
  for (const place of places) {
    yield* checkText(look, place, "title");
    yield* checkText(look, place, "description");
    if (namesPicture(place) && take(look, place.takes.is.picture) === undefined && !isTold(look, place, "picture"))
      yield missing(place, "picture");
    if (look.isArticle && place.takes.is.published !== undefined && take(look, place.takes.is.published) === undefined)
      yield {
        rule: "no-published-time",
        place: place.id,
        by: place.takes.from.by,
        found: `none of ${place.takes.is.published.join(", ")}`,
      };
  }
}

/** A place that knows the pictures of the text alone asks for none. */
const namesPicture = ({ takes }: Place): boolean => takes.is.picture.some((name) => name !== "picture");

type Part = "title" | "description" | "picture";

function* checkText(look: Look, place: Place, part: "title" | "description"): Generator<Found> {
  const taken = take(look, place.takes.is[part]);
  if (taken === undefined) {
    if (!isTold(look, place, part)) yield missing(place, part);
    return;
  }
  const { name, value } = taken;
  const known = { place: place.id, by: place.takes.from.by } as const;
  const markup = markupIn(value);
  if (markup !== undefined) yield { ...known, rule: "text-markup", found: `${name} holds ${markup}` };
  if (/[\n\r\t\u2028\u2029]/u.test(value))
    yield { ...known, rule: "text-line-break", found: `${name} is ${JSON.stringify(shortened(value))}` };
  const limit = place[part];
  if (limit !== undefined && isCut(value, limit))
    yield {
      rule: part === "title" ? "title-cut" : "description-cut",
      place: place.id,
      by: limit.from.by,
      found: `of ${lengthOf(value, "characters")} characters “${cut(value, limit.is)}” is left`,
    };
}

/** Then a tag is told of, as one that is missing or stands in the wrong place. */
function isTold(look: Look, { takes, requires, wants }: Place, part: Part): boolean {
  const names = takes.is[part];
  return (
    names.some((name) => requires?.is.includes(name) || isLate(look, name)) ||
    names.every((name) => wants?.is.page.includes(name) ?? false)
  );
}

const missing = (place: Place, part: Part): Found => ({
  rule: `no-${part}`,
  place: place.id,
  by: place.takes.from.by,
  found: `none of ${place.takes.is[part].join(", ")}`,
});

const isCut = (text: string, { is }: Known<Limit>): boolean => lengthOf(text, is.of) > is.most;

/** A tag, a reference that was escaped twice, or Markdown: nobody draws it, all show it as it stands. */
function markupIn(text: string): string | undefined {
  const [found] =
    /<\/?[a-z][^<>]{0,100}>|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});|\*\*[^*]{1,60}\*\*|!?\[[^\]]{1,60}\]\([^)]{1,200}\)/iu.exec(
      text,
    ) ?? [];
  return found;
}

const shortened = (text: string): string => cut(text, { most: 60, of: "characters" });
