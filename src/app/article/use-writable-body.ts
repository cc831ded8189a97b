import { useQuery } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import { type SafeHtml, sanitizeBody } from "../content/safe-html.ts";

/**
 * A body that this component may write into the document. One that was taken over from the page may only be hydrated; where
 * React gives that up, as it does when a translator or an extension has changed the page before, it is sanitized first.
 */
export function useWritableBody(body: SafeHtml): SafeHtml | undefined {
  const isHydrating = useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  );
  const [isTakenOver] = useState(isHydrating);
  const mayStand = isTakenOver || !body.adopted;
  const { data } = useQuery({
    queryKey: ["writable-body"],
    queryFn: () => sanitizeBody(body.source),
    enabled: !mayStand,
    structuralSharing: false,
  });
  return mayStand ? body : data;
}
