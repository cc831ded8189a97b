import { printHeadersFile } from "./hosts/netlify-files.ts";

/** The app's own policy is not in it, since it changes with each release: see hosts/header-rules.ts. */
export const printHeaders: (csp: string) => string = printHeadersFile;
