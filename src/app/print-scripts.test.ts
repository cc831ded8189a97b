import { expect, test } from "vitest";
import { printScripts } from "./print-scripts.ts";

const scripts = {
  shell: ["/assets/shell.js"],
  HomePage: [],
  ListingPage: [],
  ArticlePage: [],
  TermsPage: [],
  AboutPage: ["/assets/shell.js", "/assets/about.js"],
};

test.each([
  [
    "about",
    '<script type="module" src="/assets/shell.js"></script><script type="module" src="/assets/about.js"></script>',
  ],
  ["not-found", '<script type="module" src="/assets/shell.js"></script>'],
] as const)("the page of kind %s brings its own scripts, held back in a template", (kind, expected) => {
  expect(printScripts({ kind }, scripts)).toBe(`<template id="scripts">${expected}</template>`);
});
