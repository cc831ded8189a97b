/** Made by `vite/page-template.ts` when the client has been built: see `PageScripts`. */
declare module "virtual:page-scripts" {
  export const pageScripts: Readonly<
    Record<"shell" | "HomePage" | "ListingPage" | "ArticlePage" | "TermsPage" | "AboutPage", readonly string[]>
  >;
}
