import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Plugin, Rolldown } from "vite";

const LAYERS = "reset tokens prose components";

type Bundle = Rolldown.OutputBundle;

/**
 * Makes the built `index.html` the template that the press fills: one style sheet, inlined, so that the first view needs one
 * request; no script, which each page names itself; the policy, with the hashes of what is inlined, as the first element.
 * @param options.manifest where `{ release, csp }` is written: a hash of the whole client, and the policy for hosts that send headers.
 */
export function pageTemplate({ manifest }: { manifest: string }): Plugin[] {
  let pageScripts: Record<string, string[]> = {};
  const template: Plugin = {
    name: "broadsheet:page-template",
    apply: "build",
    enforce: "post",
    applyToEnvironment: (environment) => environment.name === "client",
    generateBundle(_, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("The client was built without an index.html to make a template of.");
      pageScripts = scriptsOf(bundle);
      const html = withStyles(withoutScripts(String(page.source)), bundle);
      const csp = printPolicy(html);
      page.source = replaceOnce(html, "<head>", `<head><meta http-equiv="Content-Security-Policy" content="${csp}">`);
      mkdirSync(dirname(manifest), { recursive: true });
      writeFileSync(manifest, `${JSON.stringify({ release: releaseOf(bundle), csp })}\n`);
    },
  };
  // The press's bundle is built after the browser's, and prints a page with its scripts (src/app/print-scripts.ts).
  const scripts: Plugin = {
    name: "broadsheet:page-scripts",
    resolveId: (id) => (id === "virtual:page-scripts" ? `\0${id}` : null),
    load: (id) =>
      id === "\0virtual:page-scripts" ? `export const pageScripts = ${JSON.stringify(pageScripts)};` : null,
  };
  return [template, scripts];
}

function withStyles(html: string, bundle: Bundle): string {
  const sheets = Object.values(bundle).filter((file) => file.type === "asset" && file.fileName.endsWith(".css"));
  const [sheet, ...others] = sheets;
  if (sheet?.type !== "asset" || others.length > 0) throw new Error(`Expected one style sheet, not ${sheets.length}.`);
  const css = String(sheet.source).trim();
  const order = layersOf(css);
  if (order !== LAYERS)
    throw new Error(`The style sheet's layers come as “${order}”, not as “${LAYERS}”: see src/app/styles/layers.css.`);
  delete bundle[sheet.fileName];
  const link = new RegExp(`<link rel="stylesheet"[^>]*${sheet.fileName.replaceAll(".", "\\.")}[^>]*>`, "u");
  return replaceOnce(html.replace(link, ""), "<!--head-->", `<!--head--><style>${css}</style>`);
}

/** The layers in the order of their first mention, which is what gives one precedence over another. */
const layersOf = (css: string): string =>
  [
    ...new Set(
      [...css.matchAll(/@layer ([^{;]+)/gu)].flatMap(([, names = ""]) => names.split(",").map((name) => name.trim())),
    ),
  ].join(" ");

/**
 * The scripts that each page needs, those that another one imports before it: fetched side by side, and each evaluated in a
 * task of its own. `shell`: those that every page needs.
 */
function scriptsOf(bundle: Bundle): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const entry = chunks.find((chunk) => chunk.isEntry);
  if (entry === undefined) throw new Error("The client was built without an entry.");
  const withImports = (names: readonly string[]): string[] => {
    const found = new Set<string>();
    const add = (name: string): void => {
      if (found.has(name)) return;
      chunks.find((chunk) => chunk.fileName === name)?.imports.forEach(add);
      found.add(name);
    };
    names.forEach(add);
    return [...found].map((name) => `/${name}`);
  };
  const pages = chunks.filter((chunk) => chunk.isDynamicEntry && chunk.name.endsWith("Page"));
  return {
    shell: withImports([entry.fileName]),
    ...Object.fromEntries(pages.map(({ name, fileName }) => [name, withImports([fileName, entry.fileName])])),
  };
}

/** Each page prints its own scripts; comments of the others are for those who read the source. */
const withoutScripts = (html: string): string =>
  html
    .replaceAll(/<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/gu, "")
    .replaceAll(/^\s*\/\/.*$/gmu, "")
    .replaceAll(/\n\s+/gu, "\n");

function printPolicy(html: string): string {
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gsu)].map(([, text = ""]) => hashSource(text));
  const styles = [...html.matchAll(/<style>(.*?)<\/style>/gsu)].map(([, text = ""]) => hashSource(text));
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(" ")}`,
    `style-src 'self' ${styles.join(" ")}`,
    // Old posts carry http pictures; on an https site browsers fetch them by https themselves.
    "img-src 'self' https: http:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "media-src https:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types dompurify",
  ].join("; ");
}

const hashSource = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

function releaseOf(bundle: Bundle): string {
  const hash = createHash("sha256");
  for (const name of Object.keys(bundle).toSorted()) {
    const file = bundle[name];
    if (file !== undefined) hash.update(`${name}\n`).update(file.type === "chunk" ? file.code : file.source);
  }
  return hash.digest("hex").slice(0, 16);
}

function replaceOnce(text: string, part: string, by: string): string {
  const [before, after, ...rest] = text.split(part);
  if (before === undefined || after === undefined || rest.length > 0)
    throw new Error(`index.html must hold ${part} once.`);
  return before + by + after;
}
