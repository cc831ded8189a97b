import type { Home, Section } from "#contract/home";
import type { TermLink } from "#contract/term";
import { type Listing, toTeaser, type Unlisted } from "./listings.ts";

/** How much stands on the front page. */
const FLASHES = 12;
const SECTION_TITLES = 5;
/** A site with one or two sections gives them the room of the others. */
const FEW_SECTIONS_TITLES = 12;

/** The front page of an edition. The lead is the newest article with a picture, else the newest article. */
export function toHome(listings: readonly Listing[], navigation: readonly TermLink[]): Home {
  const newest = listings.find(({ key }) => key === "all")?.articles ?? [];
  const full = newest.filter(({ kind }) => kind === "article");
  const lead = full.find(hasLargePicture) ?? full[0];
  const shown = new Set(lead === undefined ? [] : [lead.id]);
  const categories = navigation.flatMap(({ slug }) => listings.find(({ key }) => key === `category/${slug}`) ?? []);
  const room = categories.length < 3 ? FEW_SECTIONS_TITLES : SECTION_TITLES;
  const sections = categories.flatMap((listing) => toSection(listing, { shown, room }) ?? []);
  const flashes = newest
    .filter(({ kind }) => kind === "flash")
    .slice(0, FLASHES)
    .map(toTeaser);
  return { ...(lead !== undefined && { lead: toTeaser(lead) }), sections, flashes };
}

function toSection(listing: Listing, { shown, room }: { shown: Set<string>; room: number }): Section | undefined {
  if (listing.subject.kind !== "category") return undefined;
  const fresh = listing.articles.filter(({ id }) => !shown.has(id));
  const articles = fresh.filter(({ kind }) => kind === "article");
  const chosen = (articles.length > 0 ? articles : fresh).slice(0, room);
  if (chosen.length === 0) return undefined;
  for (const { id } of chosen) shown.add(id);
  return { category: listing.subject.term, teasers: chosen.map(toTeaser) };
}

/** A picture that bears the width of a front page; one of unknown size may. */
const hasLargePicture = ({ leadImage }: Unlisted): boolean =>
  leadImage !== undefined && (leadImage.width === undefined || leadImage.width >= 480) && !isTall(leadImage);

/** Long pictures (infographics of a whole screen) would fill the front page alone. */
const isTall = ({ width, height }: { width?: number; height?: number }): boolean =>
  width !== undefined && height !== undefined && height > 1.25 * width;
