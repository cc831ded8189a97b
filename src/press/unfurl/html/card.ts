import { Buffer } from "node:buffer";
import type { Looks, Place } from "../places/place.ts";
import type { Finding } from "../rules/check-page.ts";
import { cardKind, type Look, take, type Taken, toLook } from "../rules/look.ts";
import { whereLeads } from "../rules/addresses.ts";
import { cut } from "../rules/measure.ts";
import { addressOf } from "../rules/pictures.ts";
import { type RuleId, rules } from "../rules/rules.ts";

/** What one place shows of a page. */
export type Card = {
  place: Place;
  looks: Looks;
  /** The host that the link names. */
  host: string;
  site: string;
  title: string;
  description: string;
  picture: CardPicture;
  /** Why there is no card at all. */
  blocked: string | undefined;
};

/** `file`: of the edition. `why`: there is none, for this reason. */
export type CardPicture = { file: string; alt: string } | { why: string };

const hidesPicture: ReadonlySet<RuleId> = new Set([
  "picture-not-absolute",
  "picture-lost",
  "picture-unreadable",
  "picture-elsewhere",
  "picture-form",
  "picture-too-small",
  "picture-too-wide",
  "picture-too-heavy",
  "picture-aspect",
  "picture-blocked",
]);

/** @param findings what is wrong with the page, as `checkPage` found it. */
export function toCard(whole: Look, place: Place, findings: readonly Finding[]): Card {
  const look = asFarAsRead(whole, place);
  const { takes, title, description } = place;
  const textOf = (taken: Taken | undefined): string => taken?.value.replaceAll(/\s+/gu, " ") ?? "";
  const own = findings.filter(({ places }) => places.includes(place.id));
  const blocked = own.find(({ rule }) => rule === "page-blocked" || rule === "page-noindex");
  return {
    place,
    looks: place.looksByKind?.[cardKind(look) ?? ""] ?? place.looks,
    host: URL.parse(look.edition.url)?.host ?? "",
    site: textOf(take(look, takes.is.site)),
    title: shown(textOf(take(look, takes.is.title)), title?.is),
    description: shown(textOf(take(look, takes.is.description)), description?.is),
    picture: pictureOf(look, place, own),
    blocked: blocked && rules[blocked.rule].says,
  };
}

/** The page as one sees it who stops after so many bytes. */
function asFarAsRead(look: Look, { reads }: Place): Look {
  if (reads === undefined || Buffer.byteLength(look.html) <= reads.is) return look;
  return toLook({ ...look, html: Buffer.from(look.html).subarray(0, reads.is).toString() });
}

const shown = (text: string, limit: Parameters<typeof cut>[1] | undefined): string =>
  limit === undefined ? text : cut(text, limit);

function pictureOf(look: Look, { takes }: Place, own: readonly Finding[]): CardPicture {
  const taken = take(look, takes.is.picture);
  if (taken === undefined) {
    const isBehind = own.some(({ rule }) => rule === "tag-unseen");
    return { why: rules[isBehind ? "tag-unseen" : "no-picture"].says };
  }
  const fault = own.find(({ rule }) => hidesPicture.has(rule));
  if (fault !== undefined) return { why: rules[fault.rule].says };
  const leads = whereLeads(addressOf(taken, look), look.edition);
  if (leads.to !== "own" || leads.file === undefined) return { why: rules["picture-lost"].says };
  return { file: leads.file, alt: look.tags.get("og:image:alt")?.[0]?.value ?? "" };
}
