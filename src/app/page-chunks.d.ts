/** Made by `vite/page-template.ts` when the client has been built: see `PageChunks`. */
declare module "virtual:page-chunks" {
  export const pageChunks: Readonly<
    Record<"HomePage" | "ListingPage" | "ArticlePage" | "TermsPage" | "AboutPage", readonly string[]>
  >;
}
