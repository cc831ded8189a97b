import type { Picture } from "#contract/picture";
import { clip, type Warn } from "./prepare-links.ts";
import {
  attribute,
  type Element,
  elementsOf,
  isEmpty,
  type Parent,
  removeAttribute,
  replace,
  setAttribute,
  type Tree,
  unwrap,
} from "./tree.ts";

/** Where pages put the real address while a script waits for the picture to come into view. */
const lateSources = ["data-src", "data-original", "data-lazy-src"];
/** Alternative texts that say no more than the picture's absence would. */
const emptyWords = /^(?:image|img|picture|photo|图片|图像|\d+)$/iu;
/** A picture below these blocks is not in the first view. */
const FIRST_BLOCKS = 3;

/** Gives every picture the address and size that pages may show; one that cannot be shown goes. */
export function preparePictures(tree: Tree, resolvePicture: (src: string) => Picture | undefined, warn: Warn): void {
  let first = true;
  for (const element of elementsOf(tree, "img")) {
    const src = toSource(element);
    const picture = src === "" ? undefined : resolvePicture(src);
    if (picture === undefined) {
      if (src !== "")
        warn(`The picture ${clip(src)} cannot be shown: there is no such file, or no page may load it.`, src);
      removePicture(element);
      continue;
    }
    setAttribute(element, "src", picture.src);
    for (const side of ["width", "height"] as const) {
      const length = picture[side];
      if (length !== undefined) setAttribute(element, side, String(length));
    }
    const alt = (attribute(element, "alt") ?? picture.alt).trim();
    setAttribute(element, "alt", emptyWords.test(alt) ? "" : alt);
    setLoading(element, first && isAmongFirst(element, tree));
    first = false;
  }
}

function toSource(picture: Element): string {
  const src = (attribute(picture, "src") ?? "").trim();
  if (src !== "" && !/^data:/iu.test(src)) return src;
  return lateSources.map((name) => (attribute(picture, name) ?? "").trim()).find((late) => late !== "") ?? src;
}

function setLoading(picture: Element, eager: boolean): void {
  setAttribute(picture, "loading", eager ? "eager" : "lazy");
  if (eager) setAttribute(picture, "fetchpriority", "high");
  else removeAttribute(picture, "fetchpriority");
}

function isAmongFirst(picture: Element, tree: Tree): boolean {
  let node: Parent = picture;
  while ("parentNode" in node && node.parentNode !== null && node.parentNode !== tree) node = node.parentNode;
  return tree.childNodes.slice(0, FIRST_BLOCKS).some((block) => block === node);
}

/** A caption outlives its picture as a paragraph; what held nothing but the picture goes with it. */
function removePicture(picture: Element): void {
  const { parentNode } = picture;
  replace(picture);
  let holder = parentNode;
  while (
    holder !== null &&
    "tagName" in holder &&
    /^(?:a|p|figure|picture)$/u.test(holder.tagName) &&
    isEmpty(holder)
  ) {
    const outer: Parent | null = holder.parentNode;
    replace(holder);
    holder = outer;
  }
  if (holder?.nodeName !== "figure" || !("tagName" in holder)) return;
  for (const caption of elementsOf(holder, "figcaption")) rename(caption, "p");
  unwrap(holder);
}

function rename(element: Element, name: string): void {
  element.tagName = name;
  element.nodeName = name;
}
