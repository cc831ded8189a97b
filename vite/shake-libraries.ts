import type { Plugin } from "vite";

/**
 * Modules that the libraries always bring along and this app never calls, and what stands in their place: 2.5 kB on the wire.
 * Where a library's next version wants more of them, the build says so; where it keeps them elsewhere, `buildEnd` does.
 */
const unused = new Map([
  // A router is given no instruments, but asks at every turn whether there are any.
  [
    "react-router/dist/production/lib/router/instrumentation.js",
    `export const consumeInstrumentationClientResultMetaReceiver = () => undefined;
    export const getRouteInstrumentationUpdates = undefined;
    export const instrumentClientSideRouter = undefined;
    export const instrumentHandler = undefined;
    export const instrumentationResultMetaContext = undefined;`,
  ],
  // A query client has a cache of mutations, to empty and to go on with; a reader's device sends nothing.
  [
    "@tanstack/query-core/build/modern/mutationCache.js",
    "export class MutationCache { clear() {} findAll() { return []; } resumePausedMutations() {} }",
  ],
  // Each page of a list is a query of its own.
  [
    "@tanstack/query-core/build/modern/infiniteQueryBehavior.js",
    `export const infiniteQueryBehavior = undefined;
    export const hasNextPage = undefined;
    export const hasPreviousPage = undefined;`,
  ],
]);

/**
 * Functions that are reached only by what this app never asks for: a router's actions and fetchers, routes that are found on the way.
 * Without them what they alone call goes too: 1.9 kB on the wire.
 */
const unreached = new Map([
  ["react-router/dist/production/lib/router/router.js", ["discoverRoutes", "fetch", "handleAction", "patchRoutesImpl"]],
]);

/**
 * Leaves out of the libraries what the app does not use. React Router makes components by calls and names them by assignments
 * (`const Form = React.forwardRef(…); Form.displayName = "Form"`), which keeps every one of them in the bundle, used or not.
 * Without the names, and with the calls marked as pure, the unused go: 3.5 kB on the wire.
 */
export function shakeLibraries(): Plugin {
  const met = new Set<string>();
  return {
    name: "broadsheet:shake-libraries",
    apply: "build",
    applyToEnvironment: (environment) => environment.name === "client",
    transform: {
      filter: { id: /node_modules\/(?:react-router|@tanstack\/query-core)\// },
      handler: (code, id) => {
        const name = id.slice(id.lastIndexOf("node_modules/") + "node_modules/".length);
        met.add(name);
        return { code: unused.get(name) ?? withoutNames(withoutBodies(code, unreached.get(name))), map: null };
      },
    },
    buildEnd(error) {
      if (error !== undefined) return;
      const missed = [...unused.keys(), ...unreached.keys()].filter((name) => !met.has(name));
      if (missed.length > 0) throw new Error(`vite/shake-libraries.ts looks in vain for ${missed.join(", ")}.`);
    },
  };
}

/** As the libraries are printed, a function ends where a brace stands below its beginning. */
function withoutBodies(code: string, names: readonly string[] = []): string {
  return names.reduce((rest, name) => {
    const body = new RegExp(`^(\\t*)((?:async )?function ${name}\\(.*\\)) \\{\\n[^]*?^\\1\\}$`, "mu");
    if (!body.test(rest)) throw new Error(`vite/shake-libraries.ts looks in vain for the function ${name}.`);
    return rest.replace(body, `$1$2 { throw new Error("${name} is left out by vite/shake-libraries.ts"); }`);
  }, code);
}

const withoutNames = (code: string): string =>
  code
    .replaceAll(/^\w+\.displayName = "[^"]*";$/gmu, "")
    .replaceAll(/^(const \w+ = )(?=React\$1\.(?:forwardRef|createContext|memo)\()/gmu, "$1/* @__PURE__ */ ");
