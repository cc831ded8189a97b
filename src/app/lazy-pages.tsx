import type { ComponentType } from "react";
import { getChunk } from "./get-chunk.ts";
import type { Pages, PreloadPage } from "./routing/pages.ts";

type LazyPage<P> = { Page: ComponentType<P>; preload: () => Promise<void> };

/**
 * Every route waits for its page's chunk as for its data, so a page is always there when it is drawn. React's own `lazy` would
 * suspend once even then, and the first click would wait another turn.
 */
function lazyPage<Name extends string, P extends object>(
  name: Name,
  load: () => Promise<Record<Name, ComponentType<P>>>,
): LazyPage<P> {
  let Loaded: ComponentType<P> | undefined;
  return {
    Page: (props) => Loaded && <Loaded {...props} />,
    preload: async () => {
      Loaded ??= (await getChunk(load))[name];
    },
  };
}

const chunks = {
  HomePage: lazyPage("HomePage", () => import("./home/HomePage.tsx")),
  ListingPage: lazyPage("ListingPage", () => import("./listing/ListingPage.tsx")),
  ArticlePage: lazyPage("ArticlePage", () => import("./article/ArticlePage.tsx")),
  TermsPage: lazyPage("TermsPage", () => import("./terms/TermsPage.tsx")),
  AboutPage: lazyPage("AboutPage", () => import("./about/AboutPage.tsx")),
  SearchPage: lazyPage("SearchPage", () => import("./search/SearchPage.tsx")),
};

export const lazyPages: Pages = {
  HomePage: chunks.HomePage.Page,
  ListingPage: chunks.ListingPage.Page,
  ArticlePage: chunks.ArticlePage.Page,
  TermsPage: chunks.TermsPage.Page,
  AboutPage: chunks.AboutPage.Page,
  SearchPage: chunks.SearchPage.Page,
};

export const preloadPage: PreloadPage = (name) => chunks[name].preload();
