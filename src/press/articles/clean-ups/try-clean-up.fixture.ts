/** For the clean-ups' tests: what one makes of a piece of HTML. */
import { serialize } from "parse5";
import { parseHtml } from "../body/parse-html.ts";
import { tidySpace } from "../body/tidy-space.ts";
import { toBlocks } from "../body/to-blocks.ts";
import type { CleanUp, Facts, Trace } from "./clean-up.ts";

export function tryCleanUp(cleanUp: CleanUp, html: string): Trace & Facts & { html: string } {
  const tree = parseHtml(html, 1);
  toBlocks(tree);
  const trace = cleanUp(tree);
  tidySpace(tree);
  return { ...trace, html: serialize(tree) };
}
