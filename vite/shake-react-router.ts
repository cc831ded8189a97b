import type { Plugin } from "vite";

/** What a router is given no instruments for is never called, but for the question whether there is a receiver. */
const noInstrumentation = `
export const consumeInstrumentationClientResultMetaReceiver = () => undefined;
export const getRouteInstrumentationUpdates = undefined;
export const instrumentClientSideRouter = undefined;
export const instrumentHandler = undefined;
export const instrumentationResultMetaContext = undefined;
`;

/**
 * React Router makes components by calls and names them by assignments (`const Form = React.forwardRef(…); Form.displayName =
 * "Form"`), which keeps every one of them in the bundle, used or not. Without the names, and with the calls marked as pure, the
 * unused go: 3.5 kB on the wire. Its instrumentation, which it asks for at every turn and we do not use, takes 1.2 kB more.
 */
export function shakeReactRouter(): Plugin {
  return {
    name: "broadsheet:shake-react-router",
    apply: "build",
    transform: {
      filter: { id: /node_modules\/react-router\//u },
      handler: (code, id) => ({
        code: (id.endsWith("/lib/router/instrumentation.js") ? noInstrumentation : code)
          .replaceAll(/^\w+\.displayName = "[^"]*";$/gmu, "")
          .replaceAll(/^(const \w+ = )(?=React\$1\.(?:forwardRef|createContext|memo)\()/gmu, "$1/* @__PURE__ */ "),
        map: null,
      }),
    },
  };
}
