import { type Element, elementsOf, replace, type Tree } from "../body/tree.ts";
import type { CleanUp } from "./clean-up.ts";
import { writtenSide } from "./picture-sizes.ts";

/** Pictures of no more than a pixel tell somebody who reads; they show nothing. */
export const removeTrackingPixels: CleanUp = (tree: Tree) => {
  const pixels = elementsOf(tree, "img").filter(isPixel);
  for (const pixel of pixels) replace(pixel);
  return { count: pixels.length, removed: [] };
};

const isPixel = (picture: Element): boolean =>
  [writtenSide(picture, "width"), writtenSide(picture, "height")].some(
    (side) => side !== undefined && Number(side) <= 1,
  );
