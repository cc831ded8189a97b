/**
 * For a page that another release printed, where its own scripts are gone and `/app.js` (vite/present-release.ts) brought this
 * one. A chunk of its own: where scripts and page are of one release, nobody needs it.
 */
import type { QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { PageData } from "#contract/page-data";
import { content } from "./content/queries.ts";
import { type ReadableFile, withFreshBody } from "./content/readable-article.ts";
import { placeNow, returnTo } from "./shell/place.ts";
import { release } from "./release.ts";

/** What the page shows, if this release can read it; else it is fetched, as on any way to a page. */
export async function parsePageData(printed: unknown): Promise<PageData | undefined> {
  const { parsePageData: parse } = await content();
  try {
    return parse(printed);
  } catch {
    return undefined;
  }
}

/** A text that was taken over from a page may only be hydrated, and this page is drawn. */
export async function makeTextWritable(queryClient: QueryClient): Promise<void> {
  for (const [key, file] of queryClient.getQueriesData<ReadableFile>({ queryKey: ["article"] })) {
    if (file !== undefined) queryClient.setQueryData(key, await withFreshBody(file));
  }
}

/**
 * Draws the app in the place of what another release printed, in one task: no frame shows the markup of one in the styles of the
 * other, whose short class names mean something else. What is read stays at its line.
 */
export function drawAnew(root: Element, app: ReactNode): void {
  const own = [...document.querySelectorAll<HTMLLinkElement>(`link[data-release="${release}"]`)];
  const place = placeNow();
  for (const style of document.querySelectorAll("style, link[rel=stylesheet]:not([data-release])")) style.remove();
  for (const sheet of own) sheet.media = "all";
  flushSync(() => createRoot(root).render(app));
  returnTo(place);
}
