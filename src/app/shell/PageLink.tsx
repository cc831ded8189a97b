import { type ComponentProps, type MouseEvent, useRef } from "react";
import { useNavigate } from "react-router";
import type { Path } from "#contract/teaser";
import { usePrefetch } from "../routing/prefetch.ts";

/** A pointer that only passes over a link asks for nothing. */
const HOVER_MS = 40;

type PageLinkProps = Omit<ComponentProps<"a">, "href"> & { to: Path };

/**
 * A link to another page of the site: its content is fetched when a reader is about to follow it. The router's own `Link`
 * brings code for its framework mode, and resolves each address anew; ours are whole paths, which the press prints as they are.
 */
export const PageLink = import.meta.env.SSR ? PrintedLink : PrefetchingLink;

function PrintedLink({ to, children, ...props }: PageLinkProps) {
  return (
    <a {...props} href={to}>
      {children}
    </a>
  );
}

function PrefetchingLink({ to, children, onClick, ...props }: PageLinkProps) {
  const prefetch = usePrefetch();
  const navigate = useNavigate();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return (
    <a
      {...props}
      href={to}
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") timer.current = setTimeout(() => prefetch(to), HOVER_MS);
      }}
      onPointerLeave={() => clearTimeout(timer.current)}
      onTouchStart={() => prefetch(to)}
      onFocus={() => prefetch(to)}
      onClick={(event) => {
        onClick?.(event);
        if (!isPlainClick(event)) return;
        event.preventDefault();
        prefetch(to);
        // The page one is on is not put into the history twice.
        void navigate(to, { replace: to === location.pathname });
      }}
    >
      {children}
    </a>
  );
}

/** A click that asks for the page here and now, not in a tab, a window or a download of its own. */
const isPlainClick = (event: MouseEvent<HTMLAnchorElement>): boolean =>
  !event.defaultPrevented &&
  event.button === 0 &&
  !(event.metaKey || event.altKey || event.ctrlKey || event.shiftKey) &&
  ["", "_self"].includes(event.currentTarget.target);
