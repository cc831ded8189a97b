import * as v from "valibot";
import { Teaser } from "./teaser.ts";
import { TermLink } from "./term.ts";

/** A category on the home page with its newest articles, newest first. */
export const Section = v.object({ category: TermLink, teasers: v.pipe(v.array(Teaser), v.minLength(1)) });
export type Section = v.InferOutput<typeof Section>;

/** The front page. No article stands in it twice, save that a flash may also stand in a section. Stands at `homeFile`. */
export const Home = v.object({
  lead: v.exactOptional(Teaser),
  sections: v.array(Section),
  /** The newest flashes, newest first. */
  flashes: v.array(Teaser),
});
export type Home = v.InferOutput<typeof Home>;
