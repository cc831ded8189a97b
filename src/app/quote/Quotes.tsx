import { type ComponentProps, type ComponentType, useEffect, useState } from "react";
import { useLocation } from "react-router";
import { getChunk } from "../get-chunk.ts";
import { whenIdle } from "../when-idle.ts";
import type { QuoteDesk } from "./QuoteDesk.tsx";

type DeskProps = ComponentProps<typeof QuoteDesk>;

/** Brings the desk of quotes when it is wanted: at once where the address quotes, else with the first selection. */
export function Quotes(props: DeskProps) {
  const [Desk, setDesk] = useState<ComponentType<DeskProps>>();
  const isQuote = useLocation().hash.startsWith("#q=");
  useEffect(() => {
    if (Desk !== undefined) return;
    // What fails is asked for again at the next selection.
    const load = () => {
      getChunk(() => import("./QuoteDesk.tsx")).then(
        (part) => setDesk(() => part.QuoteDesk),
        () => {},
      );
    };
    if (isQuote) load();
    const watch = new AbortController();
    whenIdle(() => document.addEventListener("selectionchange", load, watch));
    return () => watch.abort();
  }, [isQuote, Desk]);
  return Desk && <Desk {...props} />;
}
