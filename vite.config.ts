import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { shakeReactRouter } from "./vite/shake-react-router.ts";
import { compressAssets } from "./vite/compress-assets.ts";
import { serveEdition } from "./vite/serve-edition.ts";
import { pageTemplate } from "./vite/page-template.ts";

/** Where a pressed edition stands that `vite` (the dev server) shows. */
const edition = process.env["BROADSHEET_EDITION"] ?? "dist";

/** A library and the module through which it is evaluated (see src/app/main.ts): a chunk that stays cached when the app changes. */
const library = (name: string, packages: string) => ({
  name,
  test: new RegExp(`node_modules/(?:${packages})/|src/app/libraries/${name}\\.ts`, "u"),
});

export default defineConfig({
  plugins: [
    react(),
    shakeReactRouter(),
    pageTemplate({ manifest: "build/app/app.json" }),
    compressAssets(),
    serveEdition(edition),
  ],
  // Class names are made from a file's path alone: the press's bundle and the browser's agree on them.
  css: { transformer: "lightningcss", lightningcss: { cssModules: { pattern: "[hash]_[local]" } } },
  build: {
    cssCodeSplit: false,
    cssMinify: "lightningcss",
    // The template links ahead what a page needs (vite/page-template.ts).
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
                // Apart from the others, or the entry would import them to have it, and evaluate all of them in one task.
                { name: "get-chunk", test: /src\/app\/get-chunk|vite\/preload-helper/u, priority: 1 },
                library("react-dom", "react|react-dom|scheduler"),
                library("react-router", "react-router|@remix-run"),
                library("react-query", "@tanstack"),
                // What the shell and most pages share: one request, not one for each module.
                { name: "app", test: /src\/(?:app|contract\/paths)/u, minShareCount: 3 },
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
});
