import type { Page, RenderPage } from "#contract/page-data";
import type { Piece } from "#contract/piece";
import type { SiteIdentity } from "#contract/site";
import { CARD_DESIGN } from "../cards/card.ts";
import { PressError } from "../rejection.ts";
import { toHash } from "./output.ts";

/** What pages are made of, beside what they show. */
export type AppShell = {
  /** Names this build; part of what every page is printed from. */
  release: string;
  /** The built index.html, with `<!--style-->`, `<!--head-->` and `<!--html-->` where a page's own parts go. */
  template: string;
};

/** A page, and what of its head another page carries that leads to it. */
type PrintedPage = { page: Piece[]; card: Piece[] };

/** Prints a whole page. */
export type PagePrinter = (path: string, page: Page, bodyHtml?: string) => PrintedPage;

export function toPagePrinter({ template }: AppShell, site: SiteIdentity, renderPage: RenderPage): PagePrinter {
  // The built page is in the reader's own language; a page is in that of its text.
  const own = template.replace(/(?<=<html lang=")[^"]*/u, site.language);
  const [start, beforeHead, beforeHtml, afterHtml] = own
    .split(/<!--(?:style|head|html)-->/u)
    .map((shared) => ({ shared }));
  if (start === undefined || beforeHead === undefined || beforeHtml === undefined || afterHtml === undefined)
    throw new PressError("The built index.html lacks a place for a page's style, head or body.", {
      remedy: "Run `npm run build`; the places are the comments `style`, `head` and `html` of the built page.",
    });
  return (path, page, bodyHtml = "") => {
    const { head, html } = renderPage({ path, site, page }, bodyHtml);
    const { style, card, rest } = head;
    return { page: [start, style, beforeHead, ...card, ...rest, beforeHtml, ...html, afterHtml], card };
  };
}

/** Names all that pages and the pictures of their links have in common: one printed with another is out of date. */
export const toShellName = ({ release, template }: AppShell, site: SiteIdentity): string =>
  toHash(JSON.stringify([release, template, site, CARD_DESIGN]));
