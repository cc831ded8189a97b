import { useEffect } from "react";
import { type ContentErrorKind, kindOf } from "../content/content-error.ts";
import { useManifest } from "../content/watch-edition.ts";
import { ChunkError } from "../get-chunk.ts";
import { words } from "../language/language.ts";
import { release } from "../release.ts";
import { openAnew, wasOpenedAnew } from "./open-anew.ts";

/** What a reader is told, and offered; “outdated”: this tab's release knows too little, and the site has a newer one. */
export type Failure = { kind: ContentErrorKind | "outdated"; again: () => void; offer: string };

/**
 * What failed, and what asks for it again. A part of the app is asked for with a new document: some browsers remember for the
 * old one that it was not there.
 * @param retry asks for content again.
 */
export function useFailure(error: unknown, retry: () => void): Failure {
  const present = useManifest()?.release;
  const kind = kindOf(error);
  const isPartGone = error instanceof ChunkError && kind !== "offline";
  const isOutdated = (isPartGone || kind === "invalid") && present !== undefined && present !== release;
  if (isOutdated && !wasOpenedAnew()) return { kind: "outdated", again: openAnew, offer: words.errors.openAnew };
  return { kind, again: isPartGone || isOutdated ? openAnew : retry, offer: words.errors.retry };
}

/** Tries again by itself once the network is back, where its absence was the cause. */
export function useRetryOnline({ kind, again }: Failure): void {
  useEffect(() => {
    if (kind !== "offline") return;
    window.addEventListener("online", again, { once: true });
    return () => window.removeEventListener("online", again);
  }, [kind, again]);
}
