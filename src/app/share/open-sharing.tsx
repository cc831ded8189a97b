import type { ReactNode } from "react";
import type { Teaser } from "#contract/teaser";
import { appOf } from "./app-of.ts";
import { ShareSheet } from "./ShareSheet.tsx";
import { toShareSubject } from "./share-subject.ts";
import { shareBySystem } from "./system-sheet.ts";

type Sharing = { article: Teaser; siteUrl: string; way: "share" | "poster"; onClose: () => void };

/** Shares an article by the system's own sheet where there is one for a thumb; else what is to be shown. */
export async function openSharing({ article, siteUrl, way, onClose }: Sharing): Promise<ReactNode> {
  const subject = toShareSubject(article, siteUrl);
  const isInApp = appOf(navigator.userAgent) !== undefined;
  if (way === "share" && !isInApp && (await shareBySystem(subject.url))) return undefined;
  return <ShareSheet subject={subject} startWith={way} onClose={onClose} />;
}
