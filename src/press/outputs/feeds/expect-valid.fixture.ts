/** For tests: what the formats ask for, checked on what a strict XML parser and JSON's own read. */
import * as v from "valibot";
import { expect } from "vitest";
import { childrenOf, readXml, textsOf } from "../read-xml.fixture.ts";

const WebUrl = v.pipe(v.string(), v.regex(/^https?:\/\/[!-~]+$/u), v.url());
const Moment = v.pipe(v.string(), v.isoTimestamp());
const Person = v.strictObject({ name: v.pipe(v.string(), v.nonEmpty()) });
const Words = v.pipe(v.string(), v.nonEmpty());
/** What JSON Feed 1.1 asks for, of what we print. */
const JsonFeed = v.strictObject({
  version: v.literal("https://jsonfeed.org/version/1.1"),
  title: Words,
  home_page_url: WebUrl,
  feed_url: WebUrl,
  description: v.optional(Words),
  language: Words,
  authors: v.pipe(v.array(Person), v.minLength(1)),
  items: v.array(
    v.pipe(
      v.strictObject({
        id: Words,
        url: WebUrl,
        external_url: v.optional(WebUrl),
        title: v.optional(Words),
        content_html: v.optional(v.string()),
        content_text: v.optional(v.string()),
        summary: v.optional(Words),
        image: v.optional(WebUrl),
        date_published: Moment,
        date_modified: v.optional(Moment),
        authors: v.optional(v.pipe(v.array(Person), v.minLength(1))),
        tags: v.optional(v.array(Words)),
      }),
      v.check((entry) => entry.content_html !== undefined || entry.content_text !== undefined, "has no content"),
    ),
  ),
});

/** RSS 2.0 and RFC 4287, of what we print: what must be there, and how often. */
export function expectRss(document: string): void {
  const root = readXml(document);
  expect([root.name, root.attributes["version"]]).toEqual(["rss", "2.0"]);
  const channel = root.children[0];
  if (channel === undefined) throw new Error("There is no channel.");
  for (const name of ["title", "link", "description", "language"]) expect(childrenOf(channel, name)).toHaveLength(1);
  for (const entry of childrenOf(channel, "item")) {
    for (const name of ["title", "link", "guid", "pubDate"]) expect(childrenOf(entry, name)).toHaveLength(1);
    for (const name of ["description", "content:encoded", "dc:creator", "atom:updated", "media:content"])
      expect(childrenOf(entry, name).length).toBeLessThanOrEqual(1);
  }
  for (const date of [...textsOf(root, "pubDate"), ...textsOf(root, "lastBuildDate")])
    expect(date).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/u);
  for (const link of textsOf(root, "link")) expect(v.is(WebUrl, link), link).toBe(true);
}

export function expectAtom(document: string): void {
  const root = readXml(document);
  expect([root.name, root.attributes["xmlns"]]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
  const entries = childrenOf(root, "entry");
  for (const holder of [root, ...entries]) {
    for (const name of ["id", "title", "updated"]) expect(childrenOf(holder, name)).toHaveLength(1);
    const links = childrenOf(holder, "link").map(({ attributes }) => attributes);
    expect(links.filter(({ rel }) => rel === "alternate")).toHaveLength(1);
    for (const link of links) expect(v.is(WebUrl, link["href"]), link["href"]).toBe(true);
  }
  expect(childrenOf(root, "author")).toHaveLength(1);
  for (const moment of [...textsOf(root, "updated"), ...textsOf(root, "published")])
    expect(v.is(Moment, moment), moment).toBe(true);
  const ids = textsOf(root, "id");
  expect(new Set(ids).size).toBe(ids.length);
}

/** @throws what the format asks for and is not there. */
export const expectJsonFeed = (document: string): v.InferOutput<typeof JsonFeed> =>
  v.parse(JsonFeed, JSON.parse(document));
