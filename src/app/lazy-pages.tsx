import type { ComponentType } from "react";
import { getChunk } from "./get-chunk.ts";
import type { Pages, PreloadPage } from "./routing/pages.ts";

type LazyPage<P> = { Page: ComponentType<P>; preload: () => Promise<void> };

/**
 * Every route waits for its page's chunk as for its data, so a page is always there when it is drawn. React's own `lazy` would
 * suspend once even then, and the first click would wait another turn.
 */
function lazyPage<P extends object>(load: () => Promise<ComponentType<P>>): LazyPage<P> {
  let Loaded: ComponentType<P> | undefined;
  return {
    Page: (props) => Loaded && <Loaded {...props} />,
    preload: async () => {
      Loaded ??= await getChunk(load);
    },
  };
}

const chunks = {
  HomePage: lazyPage(async () => (await import("./home/HomePage.tsx")).HomePage),
  ListingPage: lazyPage(async () => (await import("./listing/ListingPage.tsx")).ListingPage),
  ArticlePage: lazyPage(async () => (await import("./article/ArticlePage.tsx")).ArticlePage),
  TermsPage: lazyPage(async () => (await import("./terms/TermsPage.tsx")).TermsPage),
  AboutPage: lazyPage(async () => (await import("./about/AboutPage.tsx")).AboutPage),
};

export const lazyPages: Pages = {
  HomePage: chunks.HomePage.Page,
  ListingPage: chunks.ListingPage.Page,
  ArticlePage: chunks.ArticlePage.Page,
  TermsPage: chunks.TermsPage.Page,
  AboutPage: chunks.AboutPage.Page,
};

export const preloadPage: PreloadPage = (name) => chunks[name].preload();
