import { useLayoutEffect } from "react";
import { useSite } from "./use-site.ts";

/** What the browser's tab shows: the page's own title first, for it is read out first. */
export const documentTitle = (title: string | undefined, siteTitle: string): string =>
  title === undefined ? siteTitle : `${title} - ${siteTitle}`;

/** Names the document after the page; the home page has no title of its own. */
export function usePageTitle(title?: string): void {
  const site = useSite();
  useDocumentTitle(documentTitle(title, site.title));
}

export function useDocumentTitle(text: string): void {
  useLayoutEffect(() => {
    document.title = text;
  }, [text]);
}
