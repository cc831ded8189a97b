import { expect, test } from "vitest";
import { assetsOf, printScripts, printStyles } from "./print-assets.ts";

const shell = { styles: ".shell{}", hash: "'sha256-1'", sheets: [], scripts: ["/assets/shell.js"] };
const assets = {
  shell,
  HomePage: shell,
  ListingPage: shell,
  ArticlePage: shell,
  TermsPage: shell,
  SearchPage: shell,
  AboutPage: {
    styles: ".shell{}.about{}",
    hash: "'sha256-2'",
    sheets: ["/assets/about.css"],
    scripts: ["/assets/shell.js", "/assets/about.js"],
  },
};

test.each([
  [
    "about",
    '<script type="module" src="/assets/shell.js"></script><script type="module" src="/assets/about.js"></script>',
  ],
  ["not-found", '<script type="module" src="/assets/shell.js"></script>'],
] as const)("the page of kind %s brings its own scripts, held back in a template", (kind, expected) => {
  expect(printScripts(assetsOf({ kind }, assets))).toBe(`<template id="scripts">${expected}</template>`);
});

test.each([
  ["about", '<style>.shell{}.about{}</style><link rel="stylesheet" href="/assets/about.css" disabled>'],
  ["not-found", "<style>.shell{}</style>"],
] as const)("the page of kind %s brings its own styles, and does not fetch them", (kind, expected) => {
  expect(printStyles(assetsOf({ kind }, assets))).toBe(expected);
});
