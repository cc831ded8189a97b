import type { CardShape } from "#contract/card";
import type { SiteIdentity } from "#contract/site";
import type { Card } from "../cards/card.ts";
import type { TextRef } from "../disk/texts.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ArticleRow } from "../ledger/article-rows.ts";
import type { PagePrinter } from "../outputs/html-pages.ts";
import type { Output } from "../outputs/output.ts";

/** What sheets are printed from. */
export type PrintContext = {
  ledger: Ledger;
  site: SiteIdentity;
  /** Of the app. */
  release: string;
  toPage: PagePrinter;
  /** Whether feeds carry whole texts. */
  fullText: boolean;
  /** The text of an article: as it was just read, or as it stands in the edition. Undefined: its post must be read again. */
  readBody: (row: ArticleRow, ref: TextRef | undefined) => string | undefined;
  /** Whether the edition has a file. */
  isThere: (file: string) => boolean;
  /** A file of the edition, as text, if it is there. */
  readFile: (file: string) => string | undefined;
  /** As PNG. */
  drawCard: (card: Card, shape: CardShape) => Promise<Uint8Array>;
};

/** A sheet that may have to be printed. */
export type Printable = {
  /** A hash of the value it is printed from, which leaves out what all pages share. */
  key: string;
  hasPage: boolean;
  /** In the order of writing. A promise where something is drawn. */
  print: () => Output[] | Promise<Output[]>;
};

export const page = (file: string, contents: Output["contents"]): Output => ({
  file,
  folder: "edition",
  contents,
  isPage: true,
});
export const content = (file: string, contents: string | Uint8Array): Output => ({
  file,
  folder: "edition",
  contents,
  isPage: false,
});

/** What is not printed, as the site is. */
export const nothing: Printable = { key: "", hasPage: true, print: () => [] };
