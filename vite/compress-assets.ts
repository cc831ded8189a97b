import { brotliCompressSync, constants } from "node:zlib";
import type { Plugin } from "vite";

/** Puts `X.br` beside every script, compressed better than a server has time for at each request. */
export function compressAssets(): Plugin {
  return {
    name: "broadsheet:compress-assets",
    apply: "build",
    enforce: "post",
    applyToEnvironment: (environment) => environment.name === "client",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== "chunk") continue;
          const params = { [constants.BROTLI_PARAM_SIZE_HINT]: file.code.length };
          this.emitFile({
            type: "asset",
            fileName: `${file.fileName}.br`,
            source: brotliCompressSync(file.code, { params }),
          });
        }
      },
    },
  };
}
