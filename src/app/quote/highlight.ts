import type { Passage } from "./find-passage.ts";
import type { PageText } from "./page-text.ts";
import styles from "./highlight.module.css";

/** As `highlight.module.css` calls them: what is quoted, what was looked for, and the place of it that one is at. */
type Name = "quote" | "found" | "found-current";

type Place = {
  page: PageText;
  /** Where boxes are laid over the text, by browsers that have no highlights of their own (Firefox before 140, Safari before 17.2). */
  layer: HTMLElement;
  name: Name;
};

/**
 * Marks passages without a touch to the article's markup.
 * @returns what takes the marks away.
 */
export function highlight({ page, layer, name }: Place, passages: readonly Passage[]): () => void {
  return "highlights" in CSS
    ? byBrowser(
        name,
        passages.flatMap((passage) => page.toRanges(passage)),
      )
    : byBoxes(
        name,
        passages.flatMap((passage) => page.toPieces(passage)),
        layer,
      );
}

/**
 * Puts ours in the place of the browser's own mark of a text fragment, which is widened to whole words. Until the page is left: it
 * would come back when ours is taken away.
 */
export function hideOwnMark(): () => void {
  document.documentElement.dataset["quoted"] = "";
  return () => void delete document.documentElement.dataset["quoted"];
}

function byBrowser(name: Name, ranges: readonly Range[]): () => void {
  CSS.highlights.set(name, new Highlight(...ranges));
  return () => void CSS.highlights.delete(name);
}

function byBoxes(name: Name, ranges: readonly Range[], layer: HTMLElement): () => void {
  let boxes: HTMLElement[] = [];
  const draw = (): void => {
    const origin = layer.getBoundingClientRect();
    const rects = ranges.flatMap((range) => [...range.getClientRects()]);
    for (const box of boxes) box.remove();
    boxes = rects.map((rect) => toBox(rect, origin, name));
    layer.append(...boxes);
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
    for (const box of boxes) box.remove();
  };
}

function toBox({ left, top, width, height }: DOMRect, origin: DOMRect, name: Name): HTMLElement {
  const box = document.createElement("span");
  box.className = [styles.box, ...(name === "found-current" ? [styles.current] : [])].join(" ");
  Object.assign(box.style, {
    left: `${left - origin.left}px`,
    top: `${top - origin.top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  return box;
}
