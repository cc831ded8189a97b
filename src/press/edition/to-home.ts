import type { Home, Section } from "#contract/home";
import type { Teaser } from "#contract/teaser";
import type { TermLink } from "#contract/term";

/** How much stands on the front page. */
const FLASHES = 12;
const SECTION_TITLES = 5;
/** A site with one or two sections gives them the room of the others. */
const FEW_SECTIONS_TITLES = 12;

/** The newest articles of a category, newest first. */
export type NewestOf = { category: TermLink; teasers: readonly Teaser[] };

/**
 * The front page, of the newest articles of all and of each category in the section bar. The lead is the newest article with a
 * picture, else the newest article.
 */
export function toHome(newest: readonly Teaser[], categories: readonly NewestOf[]): Home {
  const full = newest.filter(({ kind }) => kind === "article");
  const lead = full.find(hasLargePicture) ?? full[0];
  const shown = new Set(lead === undefined ? [] : [lead.id]);
  const room = categories.length < 3 ? FEW_SECTIONS_TITLES : SECTION_TITLES;
  const sections = categories.flatMap((newestOf) => toSection(newestOf, { shown, room }) ?? []);
  const flashes = newest.filter(({ kind }) => kind === "flash").slice(0, FLASHES);
  return { ...(lead !== undefined && { lead }), sections, flashes };
}

function toSection(
  { category, teasers }: NewestOf,
  { shown, room }: { shown: Set<string>; room: number },
): Section | undefined {
  const fresh = teasers.filter(({ id }) => !shown.has(id));
  const articles = fresh.filter(({ kind }) => kind === "article");
  const chosen = (articles.length > 0 ? articles : fresh).slice(0, room);
  if (chosen.length === 0) return undefined;
  for (const { id } of chosen) shown.add(id);
  return { category, teasers: chosen };
}

/** A picture that bears the width of a front page; one of unknown size may. */
const hasLargePicture = ({ leadImage }: Teaser): boolean =>
  leadImage !== undefined && (leadImage.width === undefined || leadImage.width >= 480) && !isTall(leadImage);

/** Long pictures (infographics of a whole screen) would fill the front page alone. */
const isTall = ({ width, height }: { width?: number; height?: number }): boolean =>
  width !== undefined && height !== undefined && height > 1.25 * width;
