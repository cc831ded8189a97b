import { Buffer } from "node:buffer";
import { places } from "../places/places.ts";
import type { Place } from "../places/place.ts";
import { type Found, isLate, type Look, take, valueOf } from "./look.ts";

/** Tags that are missing, out of sight, or at odds with each other. */
export function* checkTags(look: Look): Generator<Found> {
  for (const place of places) {
    yield* checkPresence(look, place);
    yield* checkSeen(look, place);
  }
  yield* checkForm(look);
  yield* checkDoubles(look);
  yield* checkSame(look);
  yield* checkCharset(look);
}

function* checkPresence(look: Look, { id: place, requires, wants, optional }: Place): Generator<Found> {
  const wanted = wants && [...wants.is.page, ...(look.isArticle ? wants.is.article : [])];
  const lists = [
    { rule: "missing-tag", names: requires?.is, from: requires?.from },
    { rule: "wanted-tag", names: wanted, from: wants?.from },
    { rule: "optional-tag", names: optional?.is, from: optional?.from },
  ] as const;
  for (const { rule, names = [], from } of lists)
    for (const name of names)
      if (from !== undefined && isMissing(look, name)) yield { rule, place, by: from.by, about: name, found: "" };
}

/** What is not there, and is not told of as something else. */
const isMissing = (look: Look, name: string): boolean =>
  valueOf(look, name) === undefined && !isLate(look, name) && !isOfMissing(look, name);

/** `og:image:width` of an `og:image` that is not there says nothing new. */
function isOfMissing(look: Look, name: string): boolean {
  const whole = /^(?:og|twitter):image(?=:)/u.exec(name)?.[0];
  return whole !== undefined && take(look, [whole, "og:image"]) === undefined;
}

/** What a place would take, and does not read as far as. */
function* checkSeen(look: Look, place: Place): Generator<Found> {
  const { reads } = place;
  if (reads === undefined) return;
  const { title, description, picture, site } = place.takes.is;
  const unseen = [title, description, picture, site].flatMap((names) => {
    const { name, end } = take(look, names) ?? { name: "", end: 0 };
    // No character takes more than three bytes in UTF-8 for each of its units in UTF-16.
    return end * 3 > reads.is && bytesTo(look.html, end) > reads.is ? [{ name, end }] : [];
  });
  if (unseen.length > 0)
    yield {
      rule: "tag-unseen",
      place: place.id,
      by: reads.from.by,
      found: `${unseen.map(({ name }) => name).join(", ")}; the last ends at byte ${bytesTo(look.html, Math.max(...unseen.map(({ end }) => end)))}, of ${reads.is}`,
    };
}

const bytesTo = (html: string, end: number): number => Buffer.byteLength(html.slice(0, end));

const shared = /^(?:og|twitter|article):/u;

function* checkForm(look: Look): Generator<Found> {
  const known = { place: "open-graph", by: "documented" } as const;
  for (const { name } of look.page.late)
    if (shared.test(name) || name === "link:canonical" || name === "meta:description")
      yield { ...known, rule: "tag-in-body", about: name, found: "" };
  for (const { name, by } of look.page.tags)
    if (by === "name" && /^(?:og|article):/u.test(name))
      yield { ...known, rule: "tag-attribute", about: name, found: "" };
  const kinds = look.tags.get("twitter:card")?.filter(({ value }) => value !== "" && !cardKinds.has(value)) ?? [];
  for (const { value } of kinds)
    yield { place: "x", by: "documented", rule: "card-kind", found: `twitter:card is ${value}` };
  const locale = valueOf(look, "og:locale");
  if (locale !== undefined && !/^[a-z]{2,3}_[A-Z]{2}$/u.test(locale))
    yield { ...known, rule: "locale-form", found: `og:locale is ${locale}` };
  // A short link is all about leading on.
  if (look.kind === "page" && look.tags.has("refresh"))
    yield { ...known, rule: "page-refreshes", found: `refresh: ${valueOf(look, "refresh") ?? ""}` };
}

/** https://developer.x.com/cards/overview */
const cardKinds: ReadonlySet<string> = new Set(["summary", "summary_large_image", "app", "player"]);

/** Of these there is one; others (`og:image`, `article:tag`) may be several. */
const single =
  /^(?:title|og:(?:title|type|url|description|site_name|locale)|twitter:\w+|article:(?:published_time|modified_time|section)|meta:description|itemprop:(?:name|description|image)|link:(?:canonical|image_src))$/u;

function* checkDoubles({ tags }: Look): Generator<Found> {
  for (const [name, same] of tags) {
    if (same.length === 1) continue;
    const values = new Set(same.map(({ value }) => value));
    if (values.size > 1 && single.test(name))
      yield {
        rule: "tag-twice",
        place: "open-graph",
        by: "documented",
        found: `${name}: ${[...values].map((value) => `“${value}”`).join(", ")}`,
      };
  }
}

/**
 * Names of one thing. The title of the document bears the site's name too, its description is for search, and pictures come in
 * several shapes.
 */
const same = [
  ["og:title", "twitter:title", "itemprop:name"],
  ["og:description", "twitter:description", "itemprop:description"],
] as const;

function* checkSame(look: Look): Generator<Found> {
  for (const names of same) {
    const said = names.flatMap((name) => {
      const value = valueOf(look, name);
      return value === undefined ? [] : [{ name, value }];
    });
    const [first] = said;
    const other = said.find(({ value }) => value !== first?.value);
    if (first !== undefined && other !== undefined)
      yield {
        rule: "tags-differ",
        place: "open-graph",
        by: "documented",
        found: `${first.name} “${first.value}”, ${other.name} “${other.value}”`,
      };
  }
}

/** https://html.spec.whatwg.org/multipage/semantics.html#charset: within the first 1024 bytes. */
const CHARSET_BYTES = 1024;

function* checkCharset({ html, tags }: Look): Generator<Found> {
  const charset = tags.get("charset")?.[0];
  const found =
    charset === undefined
      ? "no <meta charset>"
      : /^utf-?8$/iu.test(charset.value)
        ? `it ends at byte ${bytesTo(html, charset.end)}`
        : `it is ${charset.value}; all we print is UTF-8`;
  if (charset === undefined || !/^utf-?8$/iu.test(charset.value) || bytesTo(html, charset.end) > CHARSET_BYTES)
    yield { rule: "charset-late", place: "open-graph", by: "documented", found };
}
