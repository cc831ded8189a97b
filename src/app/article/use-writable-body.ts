import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type SafeHtml, sanitizeBody } from "../content/safe-html.ts";
import { useIsHydrating } from "../use-is-hydrating.ts";

/**
 * A body that this component may write into the document. One that was taken over from the page may only be hydrated; where
 * React gives that up, as it does when a translator or an extension has changed the page before, it is sanitized first.
 */
export function useWritableBody(body: SafeHtml): SafeHtml | undefined {
  const isHydrating = useIsHydrating();
  const [isTakenOver] = useState(isHydrating);
  const mayStand = isTakenOver || !body.adopted;
  const { data } = useQuery({
    // A document is taken over once.
    queryKey: ["writable-body"],
    queryFn: () => sanitizeBody(body.source),
    enabled: !mayStand,
    structuralSharing: false,
  });
  return mayStand ? body : data;
}
