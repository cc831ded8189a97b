import * as v from "valibot";

/** What a page says of itself in JSON-LD, as far as search robots make use of it. */
export type StructuredData = {
  /** What kind of thing: `NewsArticle`. */
  type: string;
  headline: string | undefined;
  images: string[];
  datePublished: string | undefined;
  dateModified: string | undefined;
  authors: string[];
  /** Of a `BreadcrumbList`; undefined for anything else. */
  crumbs: Crumb[] | undefined;
};

export type Crumb = { position: number | undefined; name: string | undefined; item: string | undefined };

const Thing = v.record(v.string(), v.unknown());
type Thing = v.InferOutput<typeof Thing>;

/** Types by which an article may call itself: https://developers.google.com/search/docs/appearance/structured-data/article */
export const isArticle = ({ type }: StructuredData): boolean => /^(?:News|Report)?Article$|^BlogPosting$/u.test(type);

/**
 * The things of one JSON-LD block, those in a `@graph` too.
 * @throws {SyntaxError} where it is no JSON.
 */
export function parseStructuredData(text: string): StructuredData[] {
  return thingsOf(JSON.parse(text)).map((thing) => ({
    type: textsOf(thing["@type"])[0]?.replace(/^https?:\/\/schema\.org\//u, "") ?? "",
    headline: textsOf(thing["headline"])[0],
    images: textsOf(thing["image"], "url"),
    datePublished: textsOf(thing["datePublished"])[0],
    dateModified: textsOf(thing["dateModified"])[0],
    authors: textsOf(thing["author"], "name"),
    crumbs: thing["@type"] === "BreadcrumbList" ? crumbsOf(thing["itemListElement"]) : undefined,
  }));
}

function thingsOf(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsOf);
  if (!v.is(Thing, value)) return [];
  return [...("@type" in value ? [value] : []), ...thingsOf(value["@graph"])];
}

/** Texts, given as one, as several, or each as a thing that bears it under a key. */
function textsOf(value: unknown, key?: string): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap((part) => textsOf(part, key));
  if (key !== undefined && v.is(Thing, value)) return textsOf(value[key] ?? value["@id"]);
  return [];
}

const crumbsOf = (value: unknown): Crumb[] =>
  (Array.isArray(value) ? value : [value]).filter((part) => v.is(Thing, part)).map(toCrumb);

const toCrumb = (thing: Thing): Crumb => ({
  position: typeof thing["position"] === "number" ? thing["position"] : undefined,
  name: textsOf(thing["name"])[0] ?? textsOf(thing["item"], "name")[0],
  item: textsOf(thing["item"], "@id")[0],
});
