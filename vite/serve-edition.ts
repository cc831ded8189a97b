import { existsSync, watch } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";
import type { Connect, Plugin, ViteDevServer } from "vite";

const types = new Map([
  [".json", "application/json"],
  [".xml", "application/xml"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  [".jpeg", "image/jpeg"],
  [".gif", "image/gif"],
  [".webp", "image/webp"],
  [".avif", "image/avif"],
]);

/**
 * Lets the dev server show a pressed edition: its content and pictures from its folder, every page drawn by the app from
 * source. When the press has written a new edition, the open browser is told and fetches it, without losing its place.
 */
export function serveEdition(edition: string): Plugin {
  const root = resolve(edition);
  return {
    name: "broadsheet:serve-edition",
    apply: "serve",
    configureServer(server) {
      if (!existsSync(root))
        server.config.logger.warn(`There is no edition in ${root}; press one, or name another by BROADSHEET_EDITION.`);
      announceEditions(server, root);
      server.middlewares.use(serveFiles(root));
    },
    transformIndexHtml: (html) =>
      html.replace("<!--head-->", "").replace("<!--html-->", '<div id="root"></div><template id="scripts"></template>'),
  };
}

function serveFiles(root: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    // An article's address ends in .html: Vite would look for such a file.
    if (pathname.endsWith(".html")) request.url = "/index.html";
    if (!/^\/(?:(?:cards|content|feeds|media)\/|card(?:-square)?\.png$)/u.test(pathname)) return next();
    const file = resolve(root, `.${decodeURIComponent(pathname)}`);
    if (!file.startsWith(root + sep)) return next();
    readFile(file).then(
      (bytes) => {
        response.setHeader("content-type", types.get(extname(file)) ?? "application/octet-stream");
        response.setHeader("cache-control", "no-store");
        response.end(bytes);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  };
}

/** The manifest is the last file of an edition to be written. */
function announceEditions(server: ViteDevServer, root: string): void {
  const folder = resolve(root, "content/v1");
  if (!existsSync(folder)) return;
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, (_, name) => {
    if (name !== "site.json") return;
    clearTimeout(timer);
    timer = setTimeout(() => server.ws.send("broadsheet:edition", {}), 50);
  });
  server.httpServer?.on("close", () => watcher.close());
}
