/**
 * The part of the view that no bar lies over, from the top of the window, with a little room on either side: what the page's own
 * `scroll-padding` says (tokens.css).
 */
export function clearView(): { top: number; bottom: number; width: number } {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  return {
    top: pixels(scrollPaddingTop),
    bottom: window.innerHeight - pixels(scrollPaddingBottom),
    width: document.documentElement.clientWidth,
  };
}

/** None where it is “auto”. */
const pixels = (length: string): number => parseFloat(length) || 0;
