import type { TextRef } from "../disk/texts.ts";
import type { Warning } from "../rejection.ts";
import { BodyMissing, toArticleSheet, toRedirectSheet } from "./article-sheets.ts";
import { CardNotDrawn, toCardSheet, toSiteCardSheet } from "./card-sheets.ts";
import { toFeedsSheet, toNewsSitemapSheet } from "./feed-sheets.ts";
import { toListSheet } from "./list-sheets.ts";
import type { Printable, PrintContext } from "./print-context.ts";
import {
  toLinksSheet,
  toListSitemapSheet,
  toRobotsSheet,
  toSitemapIndexSheet,
  toSitemapSheet,
} from "./sitemap-sheets.ts";
import { toOpenSearchSheet, toSearchPageSheet, toSearchSheet, toSegmentSheet } from "./search-sheets.ts";
import type { Sheet } from "./sheet.ts";
import {
  toAboutSheet,
  toHomeSheet,
  toHostsSheet,
  toManifestSheet,
  toNotFoundSheet,
  toTermsSheet,
} from "./site-sheets.ts";

/** What only some sheets need. */
export type SheetExtras = {
  body?: TextRef | undefined;
  bodies?: ReadonlyMap<string, TextRef>;
  edition?: string | undefined;
};

export function toPrintable(sheet: Sheet, extras: SheetExtras, context: PrintContext): Printable {
  switch (sheet.kind) {
    case "hosts":
      return toHostsSheet(context);
    case "article":
      return toArticleSheet(sheet.id, extras.body, context);
    case "card":
      return toCardSheet(sheet.id, context);
    case "site-card":
      return toSiteCardSheet(context);
    case "redirect":
      return toRedirectSheet(sheet.path, context);
    case "list":
      return toListSheet(sheet.list, sheet.number, context);
    case "segment":
      return toSegmentSheet(sheet, extras.bodies ?? new Map(), context);
    case "search":
      return toSearchSheet(context);
    case "terms":
      return toTermsSheet(sheet.taxonomy, context);
    case "about":
      return toAboutSheet(context);
    case "search-page":
      return toSearchPageSheet(context);
    case "open-search":
      return toOpenSearchSheet(context);
    case "not-found":
      return toNotFoundSheet(context);
    case "robots":
      return toRobotsSheet(context);
    case "links":
      return toLinksSheet(sheet.part, context);
    case "feeds":
      return toFeedsSheet(sheet.list, context);
    case "sitemap":
      return toSitemapSheet(sheet.part, context);
    case "list-sitemap":
      return toListSitemapSheet(context);
    case "news-sitemap":
      return toNewsSitemapSheet(context);
    case "sitemap-index":
      return toSitemapIndexSheet(context);
    case "home":
      return toHomeSheet(context);
    case "manifest":
      return toManifestSheet(extras.edition ?? "", context);
  }
}

/** Why a sheet could not be printed, where that does not end the run: its article's post is to be read again, or it is told of. */
export function toUnprinted(error: unknown): { missing: string } | Warning {
  if (error instanceof BodyMissing) return { missing: error.id };
  if (error instanceof CardNotDrawn) return error.warning;
  throw error;
}
