import { lazy } from "react";
import type { Pages, PreloadPage } from "./routing/pages.ts";

const chunks = {
  HomePage: () => import("./home/HomePage.tsx"),
  ListingPage: () => import("./listing/ListingPage.tsx"),
  ArticlePage: () => import("./article/ArticlePage.tsx"),
  TermsPage: () => import("./terms/TermsPage.tsx"),
  AboutPage: () => import("./about/AboutPage.tsx"),
};

/** Drawn inside the shell's suspense boundary: a prerendered page stands as it is until its chunk is there to hydrate it. */
export const lazyPages: Pages = {
  HomePage: lazy(async () => ({ default: (await chunks.HomePage()).HomePage })),
  ListingPage: lazy(async () => ({ default: (await chunks.ListingPage()).ListingPage })),
  ArticlePage: lazy(async () => ({ default: (await chunks.ArticlePage()).ArticlePage })),
  TermsPage: lazy(async () => ({ default: (await chunks.TermsPage()).TermsPage })),
  AboutPage: lazy(async () => ({ default: (await chunks.AboutPage()).AboutPage })),
};

export const preloadPage: PreloadPage = (name) => chunks[name]();
