import { isArticle, parseStructuredData, type StructuredData } from "../page/structured-data.ts";
import { readPage, type ReadPage, type Tag } from "../page/read-page.ts";
import type { RobotsTxt } from "../page/robots-txt.ts";
import type { PictureFacts } from "../picture-facts.ts";
import type { Place, PlaceId, Source, TagNames } from "../places/place.ts";
import type { RuleId } from "./rules.ts";

/** What the rules ask of the edition that a page stands in. */
export type Edition = {
  /** Where it will stand, without a slash at its end; empty where it does not know. */
  url: string;
  robots: RobotsTxt;
  /** The file that answers at a path of the site; undefined: none does. */
  fileAt: (path: string) => string | undefined;
  /** Undefined: the file is no picture. */
  pictureIn: (file: string) => PictureFacts | undefined;
};

/** `short`: the page of a short link, which stands for another and carries that one's tags. */
export type PageKind = "page" | "short";

/** A page as the rules see it. */
export type Look = {
  path: string;
  file: string;
  kind: PageKind;
  html: string;
  page: ReadPage;
  tags: ReadonlyMap<string, readonly Tag[]>;
  structured: readonly StructuredData[];
  /** What was said of the blocks that are no JSON. */
  broken: readonly string[];
  isArticle: boolean;
  edition: Edition;
};

/**
 * Something wrong for one place; by what it is known that the place asks for it.
 * `about`: the tag that it is wrong with, where a rule holds for many: then `found` may be empty.
 */
export type Found = { rule: RuleId; place: PlaceId; by: Source["by"]; about?: string; found: string };

/** What one place takes for its card. */
export type Taken = { name: string; value: string; end: number };

export function toLook(at: Pick<Look, "path" | "file" | "kind" | "html" | "edition">): Look {
  const page = readPage(at.html);
  const tags = new Map<string, Tag[]>();
  for (const tag of page.tags) {
    const same = tags.get(tag.name);
    if (same === undefined) tags.set(tag.name, [tag]);
    else same.push(tag);
  }
  const structured: StructuredData[] = [];
  const broken: string[] = [];
  for (const { text } of page.structured) {
    try {
      structured.push(...parseStructuredData(text));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      broken.push(error.message);
    }
  }
  const isOne = tags.get("og:type")?.[0]?.value === "article" || structured.some(isArticle);
  return { ...at, page, tags, structured, broken, isArticle: isOne };
}

/** The first value that a tag has; an empty one is none. */
export function valueOf({ tags }: Pick<Look, "tags">, name: string): string | undefined {
  return tags.get(name)?.find(({ value }) => value !== "")?.value;
}

/** Then it is told of as a tag that stands in the wrong place, and not as one that is missing. */
export const isLate = ({ page }: Look, name: string): boolean => page.late.some((tag) => tag.name === name);

/** What a place finds under the first of its names that has a value. */
export function take(look: Look, names: TagNames): Taken | undefined {
  for (const name of names) {
    const taken = takeOne(look, name);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

function takeOne({ tags, structured, page }: Look, name: string): Taken | undefined {
  const key = /^structured:(.+)$/u.exec(name)?.[1];
  if (key !== undefined) {
    const article = structured.find(isArticle);
    const value = key === "image" ? article?.images[0] : article?.datePublished;
    return value === undefined ? undefined : { name, value, end: page.structured[0]?.end ?? 0 };
  }
  if (name === "picture") return page.picture === undefined ? undefined : { name, value: page.picture, end: 0 };
  return tags.get(name)?.find(({ value }) => value !== "");
}

/** The kind of card that a page asks for: “the last one in sequence will take priority”, https://developer.x.com/cards/overview */
export const cardKind = ({ tags }: Pick<Look, "tags">): string | undefined => tags.get("twitter:card")?.at(-1)?.value;

/** What a place asks of pictures, given the kind of card that the page asks for. */
export const pictureRulesOf = (place: Place, look: Look): Place["picture"] =>
  place.pictureByKind?.[cardKind(look) ?? ""] ?? place.picture;
