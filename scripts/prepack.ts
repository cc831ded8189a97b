// Before `npm pack`: the app built, and the press bundled, since Node strips no types under node_modules.
import { resolve } from "node:path";
import { build } from "vite";
import { buildApp } from "../src/press/build-app.ts";

const root = resolve(import.meta.dirname, "..");

await buildApp(root);
await build({
  configFile: false,
  root,
  logLevel: "warn",
  build: {
    ssr: true,
    rolldownOptions: {
      input: ["src/press/cli.ts", "src/press/workers/thread.ts"],
      // Side by side: one finds the other (src/press/workers/worker-pool.ts), in whatever chunk it is.
      output: { chunkFileNames: "[name].js" },
    },
    outDir: "build/press",
    copyPublicDir: false,
    target: "node22",
    minify: false,
  },
});
