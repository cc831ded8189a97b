import type { Picture } from "#contract/picture";
import type { Teaser } from "#contract/teaser";

/** What is shared: an article, or a passage of it. */
export type ShareSubject = Pick<
  Teaser,
  "id" | "title" | "titleBreaks" | "summary" | "publishedAt" | "sourceName" | "category"
> & {
  /** Absolute and canonical; of a passage, with the fragment that leads to it. */
  url: string;
  leadImage?: Picture;
  /** The passage, as it is read. */
  quote?: string;
};

/** An article as it is shared: never by the address in the browser's bar, which may carry what led there. */
export const toShareSubject = (article: Teaser, siteUrl: string): ShareSubject => ({
  ...article,
  url: (siteUrl === "" ? location.origin : siteUrl) + article.path,
});
