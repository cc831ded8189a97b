import { type ComponentType, useEffect, useState } from "react";
import { useLocation } from "react-router";
import { getChunk } from "../get-chunk.ts";

/** Brings the bar of hits, where an article was opened from results. */
export function Hits() {
  const [Bar, setBar] = useState<ComponentType>();
  const isFound = useLocation().hash.startsWith("#find=");
  useEffect(() => {
    // The article is read without it, too.
    if (isFound)
      getChunk(() => import("./HitBar.tsx")).then(
        ({ HitBar }) => setBar(() => HitBar),
        () => {},
      );
  }, [isFound]);
  return isFound && Bar ? <Bar /> : null;
}
