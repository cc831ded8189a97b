import type { Page } from "#contract/page-data";
import type { Pages } from "./pages.ts";

/** The component that draws each kind of prerendered page; the not-found page is the shell's own. */
export const pageNames: Readonly<Record<Page["kind"], keyof Pages | undefined>> = {
  home: "HomePage",
  list: "ListingPage",
  article: "ArticlePage",
  withdrawn: "ArticlePage",
  terms: "TermsPage",
  about: "AboutPage",
  search: "SearchPage",
  "not-found": undefined,
};
