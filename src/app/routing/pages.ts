import type { ComponentType } from "react";
import type { ListKey } from "#contract/paths";
import type { ArticleId, Teaser } from "#contract/teaser";
import type { Taxonomy } from "#contract/term";

/** The pages of the reader: the press has them all at hand, the browser one chunk each. */
export type Pages = {
  HomePage: ComponentType;
  ListingPage: ComponentType<{ listKey: ListKey; page: number | "latest" }>;
  ArticlePage: ComponentType<{ id: ArticleId; teaser?: Teaser | undefined }>;
  TermsPage: ComponentType<{ taxonomy: Taxonomy }>;
  AboutPage: ComponentType;
  SearchPage: ComponentType;
};

/** Makes a page ready to be drawn without waiting. */
export type PreloadPage = (name: keyof Pages) => Promise<unknown>;
