import { resolve } from "node:path";
import type { Plugin } from "vite";

const standIn = resolve(import.meta.dirname, "../src/app/printed-queries.tsx");

/** In the press's bundle `src/app/printed-queries.tsx` takes the place of TanStack Query; a name it lacks ends the build. */
export const printedQueries = (): Plugin => ({
  name: "broadsheet:printed-queries",
  apply: "build",
  enforce: "pre",
  applyToEnvironment: (environment) => environment.name === "ssr",
  resolveId: (id) => (id === "@tanstack/react-query" ? standIn : null),
});
