import { type ComponentProps, useRef } from "react";
import { Link } from "react-router";
import type { Path } from "#contract/teaser";
import { usePrefetch } from "../routing/prefetch.ts";

/** A pointer that only passes over a link asks for nothing. */
const HOVER_MS = 40;

type PageLinkProps = Omit<ComponentProps<typeof Link>, "to"> & { to: Path };

/** A link to another page of the site: its content is fetched when a reader is about to follow it. */
export function PageLink({ to, ...props }: PageLinkProps) {
  const prefetch = usePrefetch();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return (
    <Link
      {...props}
      to={to}
      discover="none"
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") timer.current = setTimeout(() => prefetch(to), HOVER_MS);
      }}
      onPointerLeave={() => clearTimeout(timer.current)}
      onTouchStart={() => prefetch(to)}
      onFocus={() => prefetch(to)}
      onClick={(event) => {
        prefetch(to);
        props.onClick?.(event);
      }}
    />
  );
}
