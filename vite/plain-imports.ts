import type { Plugin } from "vite";

/**
 * Vite wraps each `import()` in code that links ahead the scripts and style sheets of what is imported: 0.7 kB that do nothing
 * here, since there is one style sheet, inlined, and a page names its own scripts.
 */
export function plainImports(): Plugin {
  return {
    name: "broadsheet:plain-imports",
    apply: "build",
    transform: {
      filter: { id: /\0vite\/preload-helper/u },
      handler: () => ({ code: "export const __vitePreload = (load) => load();", map: null }),
    },
  };
}
