import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { printPresentRelease } from "./present-release.ts";

const LAYERS = "reset tokens prose components";

type Bundle = Rolldown.OutputBundle;

/** What a page kind needs of the built client; `shell`: what every page needs. See `PageAssets` in src/app/print-assets.ts. */
type Assets = { styles: string; hash: string; sheets: string[]; scripts: string[] };

/**
 * Makes the built `index.html` the template that the press fills: neither styles nor scripts, which each page names itself; the
 * policy, with the hashes of the scripts that are inlined and a place for that of the styles, as the first element.
 * @param options.manifest where `{ release }` is written: what the press must know of the built client.
 */
export function pageTemplate({ manifest, release }: { manifest: string; release: string }): Plugin[] {
  let pageAssets: Record<string, Assets> = {};
  const template: Plugin = {
    name: "broadsheet:page-template",
    apply: "build",
    enforce: "post",
    applyToEnvironment: (environment) => environment.name === "client",
    generateBundle(_, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("The client was built without an index.html to make a template of.");
      pageAssets = assetsOf(bundle);
      const html = withoutAssets(String(page.source));
      const policy = `<head><meta http-equiv="Content-Security-Policy" content="${printPolicy(html)}">`;
      page.source = replaceOnce(html, "<head>", policy);
      const entry = entryOf(bundle);
      // The shell's first: it says in which order the layers come.
      const sheets = sheetsOf([entry, ...chunksOf(bundle)]).map((name) => `/${name}`);
      const present = { release, entry: `/${entry.fileName}`, sheets };
      this.emitFile({ type: "asset", fileName: "app.js", source: printPresentRelease(present) });
      mkdirSync(dirname(manifest), { recursive: true });
      writeFileSync(manifest, `${JSON.stringify({ release })}\n`);
    },
  };
  // The press's bundle is built after the browser's, and prints a page with its assets (src/app/print-assets.ts).
  const assets: Plugin = {
    name: "broadsheet:page-assets",
    resolveId: (id) => (id === "virtual:page-assets" ? `\0${id}` : null),
    load: (id) => (id === "\0virtual:page-assets" ? `export const pageAssets = ${JSON.stringify(pageAssets)};` : null),
  };
  return [template, assets];
}

/** The layers in the order of their first mention, which is what gives one precedence over another. */
const layersOf = (css: string): string =>
  [
    ...new Set(
      [...css.matchAll(/@layer ([^{;]+)/gu)].flatMap(([, names = ""]) => names.split(",").map((name) => name.trim())),
    ),
  ].join(" ");

/** Scripts are fetched side by side, and each is evaluated in a task of its own: one comes after those that it imports. */
function assetsOf(bundle: Bundle): Record<string, Assets> {
  const chunks = chunksOf(bundle);
  const entry = entryOf(bundle);
  const withImports = (names: readonly string[]): Rolldown.OutputChunk[] => {
    const found = new Set<Rolldown.OutputChunk>();
    const add = (name: string): void => {
      const chunk = chunks.find(({ fileName }) => fileName === name);
      if (chunk === undefined || found.has(chunk)) return;
      chunk.imports.forEach(add);
      found.add(chunk);
    };
    names.forEach(add);
    return [...found];
  };
  const shell = withImports([entry.fileName]);
  const toAssets = (own: readonly Rolldown.OutputChunk[]): Assets => {
    const sheets = sheetsOf(own.filter((chunk) => !shell.includes(chunk)));
    const styles = printStyles([...sheetsOf(shell), ...sheets], bundle);
    return {
      styles,
      hash: hashSource(styles),
      sheets: sheets.map((name) => `/${name}`),
      scripts: own.map(({ fileName }) => `/${fileName}`),
    };
  };
  const pages = chunks.filter((chunk) => chunk.isDynamicEntry && chunk.name.endsWith("Page"));
  return {
    shell: toAssets(shell),
    ...Object.fromEntries(pages.map(({ name, fileName }) => [name, toAssets(withImports([fileName, entry.fileName]))])),
  };
}

const chunksOf = (bundle: Bundle): Rolldown.OutputChunk[] =>
  Object.values(bundle).filter((file) => file.type === "chunk");

/** Rolldown leaves the entry in the chunk that vite.config.ts makes of all that every page needs. */
function entryOf(bundle: Bundle): Rolldown.OutputChunk {
  const entry = chunksOf(bundle).find(({ name }) => name === "app");
  if (entry === undefined) throw new Error("The client was built without a chunk named “app”.");
  return entry;
}

const sheetsOf = (chunks: readonly Rolldown.OutputChunk[]): string[] => [
  ...new Set(chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])),
];

function printStyles(sheets: readonly string[], bundle: Bundle): string {
  const css = sheets
    .map((name) => {
      const sheet = bundle[name];
      if (sheet?.type !== "asset") throw new Error(`The client was built without its style sheet ${name}.`);
      return String(sheet.source).trim();
    })
    .join("");
  const order = layersOf(css);
  if (order !== LAYERS)
    throw new Error(`The styles' layers come as “${order}”, not as “${LAYERS}”: see src/app/styles/layers.css.`);
  return css;
}

/** Each page prints its own styles and scripts; comments are for those who read the source. */
const withoutAssets = (html: string): string =>
  html
    .replaceAll(/<script type="module"[^>]*><\/script>|<link rel="(?:modulepreload|stylesheet)"[^>]*>/gu, "")
    .replaceAll(/^\s*\/\/.*$/gmu, "")
    .replaceAll(/\n\s+/gu, "\n");

/** With a place for the hash of a page's own styles: those of the other kinds would be a fiftieth of what a page sends. */
function printPolicy(html: string): string {
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gsu)].map(([, text = ""]) => hashSource(text));
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(" ")}`,
    "style-src 'self' <!--style-->",
    // Old posts name pictures by http: the press makes that https (src/press/disk/read-pictures.ts).
    // The page's own: a poster is drawn in it and shown as a picture, so that it can be kept (decision 17).
    "img-src 'self' https: blob: data:",
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

function replaceOnce(text: string, part: string, by: string): string {
  const [before, after, ...rest] = text.split(part);
  if (before === undefined || after === undefined || rest.length > 0)
    throw new Error(`index.html must hold ${part} once.`);
  return before + by + after;
}
