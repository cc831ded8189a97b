import type { ComponentProps } from "react";
import type { Path } from "#contract/teaser";
import { usePageLinks } from "./use-page-links.ts";

type PageLinkProps = Omit<ComponentProps<"a">, "href" | "target" | "onClick"> & { to: Path };

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

function PrefetchingLink(props: PageLinkProps) {
  return <PrintedLink {...props} {...usePageLinks(() => props.to)} />;
}
