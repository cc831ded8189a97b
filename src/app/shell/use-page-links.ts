import { type MouseEvent, type PointerEvent, type SyntheticEvent, useRef } from "react";
import { useNavigate } from "react-router";
import type { Path } from "#contract/teaser";
import { usePrefetch } from "../routing/prefetch.ts";

/** A pointer that only passes over a link asks for nothing. */
const HOVER_MS = 40;

/**
 * Handlers for a link, or for what holds links: the content of the page that one leads to is fetched when a reader is about to
 * follow it, and a click opens the page without loading a document.
 * @param pathAt the page that the link at an event's target leads to, if one does.
 */
export function usePageLinks(pathAt: (target: EventTarget) => Path | undefined) {
  const prefetch = usePrefetch();
  const navigate = useNavigate();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const prefetchAt = ({ target }: SyntheticEvent) => {
    const path = pathAt(target);
    if (path !== undefined) prefetch(path);
  };
  return {
    onPointerOver: (event: PointerEvent) => {
      if (event.pointerType === "mouse") timer.current = setTimeout(() => prefetchAt(event), HOVER_MS);
    },
    onPointerOut: () => clearTimeout(timer.current),
    onTouchStart: prefetchAt,
    onFocus: prefetchAt,
    onClick: (event: MouseEvent) => {
      const path = pathAt(event.target);
      if (path === undefined || !isPlainClick(event)) return;
      event.preventDefault();
      // What failed must not be asked for anew while the page that says so is drawn.
      clearTimeout(timer.current);
      prefetch(path);
      // The page one is on is not put into the history twice.
      void navigate(path, { replace: path === location.pathname });
    },
  };
}

/** A click that asks for the page here and now, not in a tab, a window or a download of its own. */
const isPlainClick = (event: MouseEvent): boolean =>
  !event.defaultPrevented && event.button === 0 && !(event.metaKey || event.altKey || event.ctrlKey || event.shiftKey);
