import * as v from "valibot";

/** A picture as pages show it. `src` is a path on our origin or an https URL; sizes are CSS pixels, absent where unknowable. */
export const Picture = v.object({
  src: v.pipe(v.string(), v.regex(/^(?:https:\/\/|\/(?!\/))/u)),
  alt: v.string(),
  width: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2))),
  height: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2))),
});
export type Picture = v.InferOutput<typeof Picture>;
