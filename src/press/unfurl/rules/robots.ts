import { blockedBy } from "../page/robots-txt.ts";
import { places } from "../places/places.ts";
import type { Place } from "../places/place.ts";
import type { Found, Look } from "./look.ts";

/** What keeps robots from a page, or from showing it. */
export function* checkRobots(look: Look): Generator<Found> {
  for (const place of places) {
    const rule = place.robots && blockedBy(look.edition.robots, place.robots.is.page, look.path);
    if (place.robots !== undefined && rule !== undefined)
      yield { rule: "page-blocked", place: place.id, by: place.robots.from.by, found: `${look.path}, by “${rule}”` };
    // A short link stands for its article: that is the one to be found.
    if (place.heedsNoindex !== undefined && look.kind === "page") yield* checkIndexed(look, place);
  }
}

function* checkIndexed(look: Look, place: Place): Generator<Found> {
  const by = place.heedsNoindex?.from.by ?? "observed";
  const said = directivesFor(look, place);
  const refusal = said.find((directive) => directive === "noindex" || directive === "none");
  if (refusal !== undefined) yield { rule: "page-noindex", place: place.id, by, found: `robots: ${refusal}` };
  else if (place.picture.largeFrom !== undefined && look.isArticle && !said.includes("max-image-preview:large"))
    yield {
      rule: "previews-small",
      place: place.id,
      by,
      found: said.length === 0 ? "no robots tag" : `robots: ${said.join(", ")}`,
    };
}

/** What is said to all robots, and to this one by its name. */
function directivesFor({ tags }: Look, { robots }: Place): string[] {
  const names = ["robots", ...(robots?.is.page ?? [])].map((name) => `meta:${name.toLowerCase()}`);
  return names
    .flatMap((name) => tags.get(name) ?? [])
    .flatMap(({ value }) => value.toLowerCase().split(","))
    .map((directive) => directive.replaceAll(/\s/gu, ""))
    .filter(Boolean);
}
