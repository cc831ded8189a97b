import { createRequire } from "node:module";
import type { Plugin } from "vite";

const require = createRequire(import.meta.url);

/** React's entries, as the app and the libraries import them. */
const entries = new Set(["react", "react/jsx-runtime", "react-dom", "react-dom/client"]);

const prefix = "\0react-module:";

/**
 * React as ES modules. It comes as CommonJS, and every chunk that imports that brings a helper of the bundler's, which Rolldown
 * puts into a file of its own: one more request before a page is hydrated. So the libraries' chunk alone imports React itself.
 */
export function reactModules(): Plugin {
  return {
    name: "broadsheet:react-modules",
    apply: "build",
    enforce: "pre",
    applyToEnvironment: (environment) => environment.name === "client",
    resolveId: (id, importer = "") => (entries.has(id) && !isReact(importer) ? prefix + id : null),
    load: (id) => (id.startsWith(prefix) ? printModule(id.slice(prefix.length)) : null),
  };
}

const isReact = (id: string): boolean =>
  id.startsWith(prefix) || /node_modules\/(?:react|react-dom|scheduler)\//u.test(id);

/** Marked as pure, so that names which nothing imports are left out. */
function printModule(entry: string): string {
  const exported: unknown = require(entry);
  if (typeof exported !== "object" || exported === null) throw new Error(`The package “${entry}” exports no names.`);
  const names = Object.keys(exported).map((name) => `export const ${name} = /* @__PURE__ */ (() => all.${name})();`);
  return [`import all from ${JSON.stringify(entry)};`, "export default all;", ...names].join("\n");
}
