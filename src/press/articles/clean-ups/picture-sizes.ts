import { attribute, type Element, elementsOf, removeAttribute, setAttribute, type Tree } from "../body/tree.ts";
import type { CleanUp } from "./clean-up.ts";

/** `_w1080h2506.jpg`, `-1024x768.png`. */
const namedSize = /[_-]w(\d{1,5})h(\d{1,5})(?!\d)|[_-](\d{2,5})x(\d{2,5})(?=\.\w{3,4}(?:$|[?#!@]))/iu;

type Size = { width: number; height: number };

/**
 * Gives pictures the size their file has: the one hidden in its name, else the two attributes. One attribute alone is the width
 * of some page's column (580 on the origin), and says nothing.
 */
export const findPictureSizes: CleanUp = (tree: Tree) => {
  let count = 0;
  for (const picture of elementsOf(tree, "img")) {
    const size = toNamedSize(picture) ?? toWrittenSize(picture);
    for (const side of ["width", "height"] as const) {
      if (size === undefined) removeAttribute(picture, side);
      else setAttribute(picture, side, String(size[side]));
    }
    if (size !== undefined) count++;
  }
  return { count, removed: [] };
};

function toNamedSize(picture: Element): Size | undefined {
  const [, width, height, times, by] = namedSize.exec(attribute(picture, "src") ?? "") ?? [];
  return toSize(width ?? times, height ?? by);
}

const toWrittenSize = (picture: Element): Size | undefined =>
  toSize(writtenSide(picture, "width"), writtenSide(picture, "height"));

function toSize(width: string | undefined, height: string | undefined): Size | undefined {
  const size = { width: Number(width), height: Number(height) };
  return size.width >= 2 && size.height >= 2 && size.width <= 20_000 && size.height <= 20_000 ? size : undefined;
}

/** In whole pixels, from the attribute or the style; other units depend on the page. */
export function writtenSide(picture: Element, side: "width" | "height"): string | undefined {
  const style = attribute(picture, "style") ?? "";
  const styled = new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*(\\d{1,5})(?:\\.\\d+)?(?:px)?\\s*(?:;|!|$)`, "iu").exec(
    style,
  )?.[1];
  return styled ?? /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/iu.exec(attribute(picture, side) ?? "")?.[1];
}
