type BarPlace = {
  /** What is selected, of the window: from its first line's top to its last one's bottom. */
  selected: { top: number; bottom: number };
  /** Where the selection ends, across the window. */
  end: number;
  bar: { width: number; height: number };
  /** What no other bar lies over. */
  view: { top: number; bottom: number; width: number };
  isTouch: boolean;
};

const GAP = 10;
/** Below a touched selection hang its handles; above it stands the system's own menu. */
const BELOW_HANDLES = 36;
const ABOVE_MENU = 72;
const MARGIN = 8;

/**
 * Where the bar goes that is offered for a selection: beneath it, or else above, where there is room; never over it. Where there is none, as
 * with a selection higher than the view, it comes into view with the selection's end.
 */
export function placeBar({ selected, end, bar, view, isTouch }: BarPlace): { left: number; top: number } {
  const below = selected.bottom + (isTouch ? BELOW_HANDLES : GAP);
  const above = selected.top - (isTouch ? ABOVE_MENU : GAP) - bar.height;
  const isAbove = below + bar.height > view.bottom && above >= view.top;
  const left = Math.min(end - bar.width / 2, view.width - bar.width - MARGIN);
  return { left: Math.max(MARGIN, left), top: isAbove ? above : below };
}
