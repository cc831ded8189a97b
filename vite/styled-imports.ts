import type { Plugin } from "vite";

/** Puts the app's own `importStyled` in the place of the helper through which Vite has each `import()` load its style sheets. */
export function styledImports(): Plugin {
  return {
    name: "broadsheet:styled-imports",
    apply: "build",
    transform: {
      filter: { id: /\0vite\/preload-helper/u },
      handler: () => ({
        code: 'export { importStyled as __vitePreload } from "/src/app/import-styled.ts";',
        map: null,
      }),
    },
  };
}
