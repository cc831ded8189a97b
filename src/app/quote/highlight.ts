import type { Passage } from "./find-passage.ts";
import type { PageText } from "./page-text.ts";
import styles from "./highlight.module.css";

/** As `highlight.module.css` calls it. */
const NAME = "quote";

/**
 * Marks a passage without a touch to the article's markup.
 * @param layer where boxes are laid over the text, by browsers that have no highlights of their own (Firefox before 140, Safari before 17.2).
 * @returns what takes the mark away.
 */
export function highlight(page: PageText, passage: Passage, layer: HTMLElement): () => void {
  return "highlights" in CSS ? byBrowser(page.toRanges(passage)) : byBoxes(page.toPieces(passage), layer);
}

/**
 * Puts ours in the place of the browser's own mark of a text fragment, which is widened to whole words. Until the page is left: it
 * would come back when ours is taken away.
 */
export function hideOwnMark(): () => void {
  document.documentElement.dataset["quoted"] = "";
  return () => void delete document.documentElement.dataset["quoted"];
}

function byBrowser(ranges: readonly Range[]): () => void {
  CSS.highlights.set(NAME, new Highlight(...ranges));
  return () => void CSS.highlights.delete(NAME);
}

function byBoxes(ranges: readonly Range[], layer: HTMLElement): () => void {
  const draw = (): void => {
    const origin = layer.getBoundingClientRect();
    const rects = ranges.flatMap((range) => [...range.getClientRects()]);
    layer.replaceChildren(...rects.map((rect) => toBox(rect, origin)));
  };
  draw();
  const body = document.querySelector("[data-body]");
  const observer = new ResizeObserver(draw);
  if (body !== null) observer.observe(body);
  // Tables scroll by themselves; such events do not bubble.
  body?.addEventListener("scroll", draw, { capture: true, passive: true });
  return () => {
    observer.disconnect();
    body?.removeEventListener("scroll", draw, { capture: true });
    layer.replaceChildren();
  };
}

function toBox({ left, top, width, height }: DOMRect, origin: DOMRect): HTMLElement {
  const box = document.createElement("span");
  box.className = styles.box ?? "";
  Object.assign(box.style, {
    left: `${left - origin.left}px`,
    top: `${top - origin.top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  return box;
}
