import { expect, test } from "vitest";
import type { ListKey } from "#contract/paths";
import { type KnownList, toListings, type Unlisted } from "./listings.ts";
import { unplaced } from "./place-in-pages.ts";
import { toUnlisted } from "./unlisted.fixture.ts";

const category = { slug: "banks", name: "银行" };
const toArticle = (tag: string, minute: number): Unlisted =>
  toUnlisted({ minute, categories: [category], tags: [{ slug: "rates", name: tag }] });

const knownAs = (name: string): ReadonlyMap<ListKey, KnownList> =>
  new Map([["tag/rates", { subject: { kind: "tag", term: { slug: "rates", name } }, placement: unplaced }]]);

test.each([
  ["a new list has the name that most of its articles give it", undefined, ["Rates", "Rates", "RATES"], "Rates"],
  ["of equals the newest one's", undefined, ["Rates", "RATES"], "RATES"],
  ["a new post does not rename a list", "Rates", ["Rates", "RATES"], "Rates"],
  ["nor do some, while more keep to its name", "Rates", ["Rates", "Rates", "rates", "RATES"], "Rates"],
  ["it takes up the name that more of its articles give it", "RATES", ["RATES", "Rates", "Rates"], "Rates"],
  ["a list without articles keeps its name", "Rates", [], "Rates"],
])("%s", (_, known, names, expected) => {
  const listings = toListings(names.map(toArticle), known === undefined ? new Map() : knownAs(known));
  const { subject, pages } = listings.find(({ key }) => key === "tag/rates") ?? {};
  expect(subject).toEqual({ kind: "tag", term: { slug: "rates", name: expected } });
  expect(pages?.map((page) => page.subject)).toEqual([subject]);
});
