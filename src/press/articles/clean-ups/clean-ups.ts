import type { CleanUp } from "./clean-up.ts";
import { makeFigures } from "./figures.ts";
import { removeFooterLinks } from "./footer-links.ts";
import { mendHeadingLevels } from "./heading-levels.ts";
import { removeHiddenParagraphs } from "./hidden-paragraphs.ts";
import { removeOriginalLink } from "./original-link.ts";
import { findPictureSizes } from "./picture-sizes.ts";
import { makeHeadings } from "./pseudo-headings.ts";
import { removeRepeatedDigest } from "./repeated-digest.ts";
import { removeSourceLine } from "./source-line.ts";
import { mendStockLinks } from "./stock-links.ts";
import { makeTableHeads } from "./table-heads.ts";
import { removeTrackingPixels } from "./tracking-pixels.ts";
import { removeWrappers } from "./wrappers.ts";

/**
 * The clean-ups of the parsed body by the name that switches each off, in the order they need: words whole and wrappers gone
 * before anything is recognised, the end of the body from the last line upwards, captions before headings. Two more, `liquid` and
 * `kramdown-marks`, come before parsing (`body/to-source.ts`).
 */
export const cleanUps: readonly (readonly [name: string, CleanUp])[] = [
  ["stock-links", mendStockLinks],
  ["tracking-pixels", removeTrackingPixels],
  ["hidden-paragraphs", removeHiddenParagraphs],
  ["wrappers", removeWrappers],
  ["footer-links", removeFooterLinks],
  ["original-link", removeOriginalLink],
  ["source-line", removeSourceLine],
  ["repeated-digest", removeRepeatedDigest],
  ["picture-sizes", findPictureSizes],
  ["figures", makeFigures],
  ["pseudo-headings", makeHeadings],
  ["heading-levels", mendHeadingLevels],
  ["table-heads", makeTableHeads],
];
