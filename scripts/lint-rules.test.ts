import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Each file breaks one rule, at its place in the tree. */
const wrong: [file: string, rule: string, text: string][] = [
  ["src/contract/node.ts", "eslint(no-restricted-imports)", 'export { sep } from "node:path";'],
  ["src/contract/press.ts", "eslint(no-restricted-imports)", 'export { toHash } from "../press/outputs/output.ts";'],
  [
    "src/contract/app.ts",
    "eslint(no-restricted-imports)",
    'export type { SafeHtml } from "../app/content/safe-html.ts";',
  ],
  ["src/contract/package.ts", "eslint(no-restricted-imports)", 'export { parse } from "yaml";'],
  ["src/app/press.ts", "eslint(no-restricted-imports)", 'export { toHash } from "../press/outputs/output.ts";'],
  ["src/app/deep/contract.ts", "eslint(no-restricted-imports)", 'export { idOf } from "../../contract/paths.ts";'],
  ["src/app/node.ts", "eslint(no-restricted-imports)", 'export { sep } from "node:path";'],
  ["src/app/bare.ts", "eslint(no-restricted-imports)", 'export { sep } from "path";'],
  ["src/press/app.ts", "eslint(no-restricted-imports)", 'export { article } from "../app/content/queries.ts";'],
  ["src/press/outputs/contract.ts", "eslint(no-restricted-imports)", 'export { idOf } from "../../contract/paths.ts";'],
  ["src/press/outputs/react.ts", "eslint(no-restricted-imports)", 'export { renderToString } from "react-dom/server";'],
  ["src/press/disk/react.ts", "eslint(no-restricted-imports)", 'export { useState } from "react";'],
  ["src/press/articles/disk.ts", "eslint(no-restricted-imports)", 'export { readFileSync } from "node:fs";'],
  [
    "src/press/articles/promised-disk.ts",
    "eslint(no-restricted-imports)",
    'export { readFile } from "node:fs/promises";',
  ],
  ["src/press/outputs/network.ts", "eslint(no-restricted-imports)", 'export { get } from "node:https";'],
  [
    "src/press/sources/jekyll/to-post.ts",
    "eslint(no-restricted-imports)",
    'export { spawn } from "node:child_process";',
  ],
  ["src/press/articles/now.ts", "eslint(no-restricted-properties)", "export const now = () => Date.now();"],
  ["src/press/articles/chance.ts", "eslint(no-restricted-properties)", "export const chance = () => Math.random();"],
  ["src/press/articles/environment.ts", "eslint(no-restricted-properties)", "export const zone = () => process.env;"],
  ["src/press/edition/today.ts", "clock(no-current-date)", "export const today = () => new Date();"],
  ["src/app/Body.tsx", "react(no-danger)", 'export const Body = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;'],
  ["src/app/any.ts", "typescript(no-explicit-any)", "export const same = (value: any): unknown => value;"],
  ["src/app/non-null.ts", "typescript(no-non-null-assertion)", "export const first = (list: string[]) => list[0]!;"],
  [
    "src/app/cast.ts",
    "typescript(consistent-type-assertions)",
    "export const cast = (value: unknown) => value as string;",
  ],
  ["src/app/default.ts", "import(no-default-export)", "const value = 1;\nexport default value;"],
  ["src/app/floating.ts", "typescript(no-floating-promises)", "export const go = () => { Promise.resolve(1); };"],
  ["src/press/long.ts", "eslint(max-lines)", "\n".repeat(221) + "export const long = 1;"],
];

/** Files that do what only their place allows. */
const right: [file: string, text: string][] = [
  [
    "src/contract/site.ts",
    'import * as v from "valibot";\nimport { Day } from "./moment.ts";\nexport const Days = v.array(Day);',
  ],
  ["src/app/page.ts", 'export { idOf } from "#contract/paths";'],
  ["src/app/article/ArticleBody.tsx", 'export const Body = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;'],
  ["src/press/outputs/output.ts", 'export { idOf } from "#contract/paths";\nexport const date = new Date(0);'],
  ["src/press/disk/read-things.ts", 'export { readFileSync } from "node:fs";'],
  ["src/press/ledger/open.ts", 'export { DatabaseSync } from "node:sqlite";'],
  ["src/press/serve/start.ts", 'export { createServer } from "node:http";'],
  ["src/press/sources/jekyll/read-post.ts", 'export { readFileSync } from "node:fs";'],
  ["src/press/sources/jekyll/list-posts.ts", 'export { readdirSync } from "node:fs";'],
  ["src/press/cli.ts", "export const now = () => [new Date(), process.env];"],
  ["vite.config.ts", "const config = {};\nexport default config;"],
];

const Report = v.object({ diagnostics: v.array(v.object({ code: v.string(), filename: v.string() })) });

const folder = mkdtempSync(join(tmpdir(), "lint-"));
const found = new Map<string, string[]>();

beforeAll(() => {
  cpSync(join(root, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  cpSync(join(root, "scripts/lint-clock.mjs"), join(folder, "scripts/lint-clock.mjs"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  write(
    "tsconfig.json",
    '{ "compilerOptions": { "strict": true, "jsx": "react-jsx", "module": "preserve", "noEmit": true, "types": ["node", "react"] } }',
  );
  for (const [file, , text] of wrong) write(file, `${text}\n`);
  for (const [file, text] of right) write(file, `${text}\n`);
  const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
  const { stdout } = spawnSync(process.execPath, [oxlint, "--format", "json", "src", "vite.config.ts"], {
    cwd: folder,
    encoding: "utf8",
  });
  for (const { filename, code } of v.parse(Report, JSON.parse(stdout)).diagnostics)
    found.set(filename, [...(found.get(filename) ?? []), code]);
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

test.for(wrong)("%s breaks %s", ([file, rule]) => {
  expect(found.get(file)).toContain(rule);
});

test.for(right)("%s breaks no rule", ([file]) => {
  expect(found.get(file)).toBeUndefined();
});
