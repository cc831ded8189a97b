import type { PlaceId } from "../places/place.ts";
import { type Edition, type Found, type Look, valueOf } from "./look.ts";
import type { RuleId } from "./rules.ts";

/** Where an address as it stands in a page leads. */
export type Leads =
  | { to: "relative" }
  | { to: "elsewhere"; url: URL }
  | { to: "own"; url: URL; path: string; file: string | undefined };

/** Where an edition stands that does not know it; no address leads there. */
const NOWHERE = "https://edition.invalid";

/** What its readers' browsers resolve addresses against. */
export const baseOf = ({ url }: Edition, path: string): string => `${url === "" ? NOWHERE : url}${path}`;

export function whereLeads(address: string, edition: Edition): Leads {
  const url = /^https?:\/\//iu.test(address) ? URL.parse(address) : null;
  if (url === null) return { to: "relative" };
  const own = URL.parse(baseOf(edition, "/"));
  if (own === null || url.host !== own.host) return { to: "elsewhere", url };
  return { to: "own", url, path: url.pathname, file: edition.fileAt(url.pathname) };
}

const searchRobots: readonly PlaceId[] = ["google", "bing", "baidu"];
const sharing: readonly PlaceId[] = ["open-graph", "whatsapp", "weibo"];

/** The canonical address counts for search robots, `og:url` for those who share: https://ogp.me/ */
export function* checkAddresses(look: Look): Generator<Found> {
  const canonical = valueOf(look, "link:canonical");
  const shared = valueOf(look, "og:url");
  if (canonical === undefined) yield* forAll(searchRobots, "no-canonical", "no <link rel=canonical>");
  else yield* checkOne(look, searchRobots, { name: "canonical", address: canonical });
  if (shared !== undefined) yield* checkOne(look, sharing, { name: "og:url", address: shared });
  if (canonical !== undefined && shared !== undefined && canonical !== shared)
    yield* forAll(["open-graph", ...searchRobots], "addresses-differ", `canonical ${canonical}, og:url ${shared}`);
}

function* checkOne(
  { edition, file, kind }: Look,
  places: readonly PlaceId[],
  { name, address }: { name: string; address: string },
): Generator<Found> {
  const leads = whereLeads(address, edition);
  const found = `${name} is ${address}`;
  if (leads.to === "relative") yield* forAll(places, "address-not-absolute", found);
  else if (leads.to === "elsewhere") yield* forAll(places, "address-elsewhere", found);
  else if (leads.file === undefined) yield* forAll(places, "address-lost", found);
  else if (leads.file !== file && kind === "page") yield* forAll(places, "address-not-own", found);
}

function* forAll(places: readonly PlaceId[], rule: RuleId, found: string): Generator<Found> {
  for (const place of places) yield { rule, place, by: "documented", found };
}
