/** The scripts of each page in the built client, as paths; made by `vite/page-template.ts`. */
declare module "virtual:page-chunks" {
  export const pageChunks: Readonly<Record<keyof import("./routing/pages.ts").Pages, readonly string[]>>;
}
