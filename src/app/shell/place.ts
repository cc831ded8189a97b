/** Where a reader is: pixels from the top, and the first piece of content in view with its distance from the view's top. */
export type Place = { top: number; anchor?: string; offset?: number };

/** List items name themselves (`data-place`), the text's blocks are known by their number. */
const anchors = "[data-place], [data-body] > *";

const FRAMES = 12;

export function placeNow(): Place {
  const top = Math.round(window.scrollY);
  if (top === 0) return { top };
  const elements = [...document.querySelectorAll(anchors)];
  const index = elements.findIndex((element) => element.getBoundingClientRect().bottom > 0);
  const element = elements[index];
  if (element === undefined) return { top };
  return { top, anchor: nameOf(element, index), offset: Math.round(element.getBoundingClientRect().top) };
}

const nameOf = (element: Element, index: number): string => element.getAttribute("data-place") ?? `#${index}`;

export const returnTo = (place: Place | undefined): (() => void) =>
  place === undefined ? () => {} : holdAt(() => topOf(place));

/**
 * Scrolls there, and again for some frames while the heights of what is not drawn yet settle, unless the reader moves.
 * @returns what ends it.
 */
export function holdAt(top: () => number): () => void {
  const stop = new AbortController();
  for (const event of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    window.addEventListener(event, () => stop.abort(), { signal: stop.signal, passive: true });
  }
  const step = (frame: number) => {
    if (stop.signal.aborted) return;
    window.scrollTo(0, top());
    if (frame < FRAMES) requestAnimationFrame(() => step(frame + 1));
    else stop.abort();
  };
  step(0);
  return () => stop.abort();
}

function topOf({ top, anchor, offset = 0 }: Place): number {
  const element = anchor === undefined ? undefined : findAnchor(anchor);
  return element === undefined ? top : window.scrollY + element.getBoundingClientRect().top - offset;
}

function findAnchor(anchor: string): Element | undefined {
  const elements = [...document.querySelectorAll(anchors)];
  return anchor.startsWith("#")
    ? elements[Number(anchor.slice(1))]
    : elements.find((element) => element.getAttribute("data-place") === anchor);
}
