/** Made by `vite/page-template.ts` when the client has been built: see `PageAssets`. */
declare module "virtual:page-assets" {
  export const pageAssets: Readonly<
    Record<
      "shell" | "HomePage" | "ListingPage" | "ArticlePage" | "TermsPage" | "AboutPage" | "SearchPage",
      { styles: string; hash: string; sheets: readonly string[]; scripts: readonly string[] }
    >
  >;
}

interface ImportMetaEnv {
  /** Set by `vite.config.ts`. */
  readonly RELEASE: string;
}
