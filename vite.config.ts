import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { resolve } from "node:path";
import { shortClassNames } from "./vite/class-names.ts";
import { reactModules } from "./vite/react-modules.ts";
import { shakeLibraries } from "./vite/shake-libraries.ts";
import { compileEagerly } from "./vite/compile-eagerly.ts";
import { compressAssets } from "./vite/compress-assets.ts";
import { serveEdition } from "./vite/serve-edition.ts";
import { styledImports } from "./vite/styled-imports.ts";
import { pageTemplate } from "./vite/page-template.ts";
import { printedQueries } from "./vite/printed-queries.ts";
import { readRelease } from "./src/press/disk/read-release.ts";

/** Where a pressed edition stands that `vite` (the dev server) shows. */
const edition = process.env["BROADSHEET_EDITION"] ?? "dist";

const release = readRelease(import.meta.dirname);

/** What every page needs of the app, in one request: all but the pages, and what is fetched when one has been read in. */
const everyPage = new RegExp(
  [
    `src/app/(?!${[
      "about|article|home|listing|quote|search|share|terms",
      "head|other-release|shell/(?:ErrorNotice|OfferButton|search-key)",
      "language/(?:zh-hans-)?(?:about|quote|search|sharing)",
      "styles/prose",
      "content/(?:content-client|get-content|purify-body)",
    ].join("|")})`,
    "src/contract/(?:day-of|paths)",
  ].join("|"),
  "u",
);

export default defineConfig(({ command }) => ({
  plugins: [
    react(),
    reactModules(),
    shakeLibraries(),
    printedQueries(),
    styledImports(),
    pageTemplate({ manifest: resolve(import.meta.dirname, "build/app/app.json"), release }),
    compileEagerly(),
    compressAssets(),
    serveEdition(edition),
  ],
  define: { "import.meta.env.RELEASE": JSON.stringify(release) },
  css:
    command === "build"
      ? { modules: { generateScopedName: shortClassNames(resolve(import.meta.dirname, "src/app")) } }
      : {},
  build: {
    cssMinify: "lightningcss",
    // A page names all the scripts that it needs (vite/page-template.ts).
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  environments: {
    client: {
      build: {
        outDir: "build/app/client",
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                // They stay cached when the app changes.
                {
                  name: "libraries",
                  test: /^\0react-module:|node_modules\/(?:react|react-dom|scheduler|react-router|@tanstack)\//u,
                },
                { name: "app", test: everyPage },
                // Shared by parts that are fetched by themselves. In the file of one of them, that would have to export more than
                // itself, for which Rolldown writes a helper into a file that every page has to fetch.
                {
                  name: "sharing",
                  test: /src\/app\/(?:share\/(?:app-of|copy-text|CloseButton|share-subject|share-texts|system-sheet)|language\/(?:zh-hans-)?sharing)/u,
                },
              ],
            },
          },
        },
      },
    },
    ssr: {
      // The press needs no React of its own.
      resolve: { noExternal: true },
      // Else React would choose its slow development build at run time.
      define: { "process.env.NODE_ENV": JSON.stringify("production") },
      build: {
        outDir: "build/app/server",
        copyPublicDir: false,
        rolldownOptions: { input: "src/app/entry-server.tsx" },
      },
    },
  },
  // One set of plugins: what the client build learns, the press's bundle prints.
  builder: { sharedConfigBuild: true },
}));
