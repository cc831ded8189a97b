import * as v from "valibot";

/** The pictures that stand for a shared page, by their shape, in pixels: for most places, and for those that show a small square. */
export const cardSizes = {
  wide: { width: 1200, height: 630 },
  square: { width: 300, height: 300 },
} as const;
export type CardShape = keyof typeof cardSizes;

/** A card picture by a hash of what it shows. */
export const CardHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/u));
export type CardHash = v.InferOutput<typeof CardHash>;
