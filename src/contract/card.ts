import * as v from "valibot";
import type { Picture } from "./picture.ts";

/** The pictures that stand for a shared page, by their shape, in pixels: for most places, and for those that show a small square. */
export const cardSizes = {
  wide: { width: 1200, height: 630 },
  square: { width: 300, height: 300 },
} as const;
export type CardShape = keyof typeof cardSizes;

/** A card picture by a hash of what it shows. */
export const CardHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/u));
export type CardHash = v.InferOutput<typeof CardHash>;

/** In pixels. Below this Facebook shows a small picture beside the text (developers.facebook.com/docs/sharing/webmasters/images). */
const LEAST = { width: 600, height: 315 };

/** Width to height. What is taller or broader is cut to a strip of itself. */
const RATIOS = { least: 1, most: 3 };

/**
 * Whether an article's lead picture can stand for it where its link is shared: ours, so that it is there as long as the page is; of a
 * kind that robots read (AVIF is none: developer.x.com lists JPG, PNG, WEBP and GIF); large enough, and of a shape that a card shows.
 */
export const isCardPicture = (picture: Picture): boolean =>
  /^\/media\/[^?#]+\.(?:gif|jpg|png|webp)$/u.test(picture.src) && isCardSized(picture);

/** Whether a picture is known to be as large, and of such a shape. */
export function isCardSized({ width = 0, height = 0 }: Picture): boolean {
  if (width < LEAST.width || height < LEAST.height) return false;
  return width >= height * RATIOS.least && width <= height * RATIOS.most;
}
