import { holdAt } from "../shell/place.ts";
import { clearView } from "./view.ts";

/** Of the view's height: where a passage that is scrolled to begins, so that what led up to it is in view too. */
const SHARE_ABOVE = 0.25;
/** A passage that ends above this share of the view is well in view. */
const SHARE_IN_VIEW = 0.8;

/**
 * Brings a passage into view, if it is not there: below the bar that stays, with room above; what is folded away is opened.
 * @returns what ends it.
 */
export function landAt(range: Range): () => void {
  const element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  unfold(element);
  const box = element?.closest("[role=region]") ?? null;
  if (box !== null) scrollWithin(box, range);
  const above = clearView().top;
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= above && bottom <= window.innerHeight * SHARE_IN_VIEW) return () => {};
  const start = Math.max(above, window.innerHeight * SHARE_ABOVE);
  return holdAt(() => window.scrollY + topOf(range) - start);
}

function unfold(element: Element | null): void {
  const fold = element?.closest("details") ?? null;
  if (fold === null) return;
  fold.open = true;
  unfold(fold.parentElement);
}

const topOf = (range: Range): number => (range.getClientRects()[0] ?? range.getBoundingClientRect()).top;

/** To the side only: a table's rows scroll with the page. */
function scrollWithin(box: Element, range: Range): void {
  const [outer, inner] = [box.getBoundingClientRect(), range.getBoundingClientRect()];
  if (inner.left < outer.left || inner.right > outer.right)
    box.scrollLeft += inner.left - outer.left - (outer.width - Math.min(inner.width, outer.width)) / 2;
}

/**
 * Whether the quotation of a history entry was landed on before: whoever comes back to it, or loads it again, comes back to where they
 * were (shell/keep-place.ts). Kept in the entry itself.
 */
export const hasLanded = (): boolean => isMarked(history.state);

export function markLanded(): void {
  const state: unknown = history.state;
  history.replaceState({ ...(typeof state === "object" ? state : {}), landed: true }, "");
}

const isMarked = (state: unknown): boolean => typeof state === "object" && state !== null && "landed" in state;
