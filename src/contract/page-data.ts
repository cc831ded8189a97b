import * as v from "valibot";
import { ArticleHead, Withdrawn } from "./article.ts";
import { Home } from "./home.ts";
import { ListPage } from "./list-page.ts";
import type { Piece } from "./piece.ts";
import { SiteIdentity } from "./site.ts";
import { Path } from "./teaser.ts";
import { TermIndex } from "./term.ts";

/** What a prerendered page shows, by kind. An article's text is not in it: it stands in the page once, as markup. */
export const Page = v.variant("kind", [
  v.object({ kind: v.literal("home"), home: Home }),
  v.object({ kind: v.literal("list"), listPage: ListPage }),
  v.object({ kind: v.literal("terms"), index: TermIndex }),
  v.object({ kind: v.literal("article"), article: ArticleHead }),
  v.object({ kind: v.literal("withdrawn"), withdrawn: Withdrawn }),
  v.object({ kind: v.literal("about") }),
  v.object({ kind: v.literal("search") }),
  v.object({ kind: v.literal("not-found") }),
]);
export type Page = v.InferOutput<typeof Page>;

/** The data a page was prerendered from and is hydrated with. */
export const PageData = v.object({ path: Path, site: SiteIdentity, page: Page });
export type PageData = v.InferOutput<typeof PageData>;

/** A page's own elements in the head of the built template. */
export type PrintedHead = {
  /** What allows the page's styles in its policy. */
  style: Piece;
  /** What those read who show the page's link: title, description, address, picture. Another page that leads to it carries them too. */
  card: Piece[];
  rest: Piece[];
};

/**
 * The app's one interface to the press, exported by its server bundle: synchronous and pure.
 * @param bodyHtml the article's sanitized text; empty for every other page.
 * @returns `html`: all that stands in the place of the template's body, data included.
 */
export type RenderPage = (data: PageData, bodyHtml: string) => { head: PrintedHead; html: Piece[] };
