/** Made by `vite/page-template.ts` when the client has been built. */
declare module "virtual:page-chunks" {
  export const pageChunks: import("./page-head.ts").PageChunks;
}
