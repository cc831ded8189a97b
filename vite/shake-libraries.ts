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
        return { code: unused.get(name) ?? withoutNames(code), map: null };
      },
    },
    buildEnd(error) {
      if (error !== undefined) return;
      const missed = [...unused.keys()].filter((name) => !met.has(name));
      if (missed.length > 0) throw new Error(`vite/shake-libraries.ts looks in vain for ${missed.join(", ")}.`);
    },
  };
}

const withoutNames = (code: string): string =>
  code
    .replaceAll(/^\w+\.displayName = "[^"]*";$/gmu, "")
    .replaceAll(/^(const \w+ = )(?=React\$1\.(?:forwardRef|createContext|memo)\()/gmu, "$1/* @__PURE__ */ ");
