// npm test: everything that can fail, each suite whatever became of those before it. No dependencies, any Node from 20 on.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installBrowser } from "./browser.mjs";
import { countPlaywright, countRun, countVitest } from "./count-results.mjs";
import { installPackages, node, root, Stop, toolEnvironment } from "./packages.mjs";

const results = join(root, "test-results");

/**
 * A suite is a tool with its arguments. One that knows single tests leaves them in `results` for `count`; any other is one test.
 * @typedef {{ name: string, tool: string, args: string[], results?: string, count?: typeof countVitest }} Suite
 */

/** @type {Suite[]} */
const check = [
  { name: "format", tool: "oxfmt/bin/oxfmt", args: ["--check"] },
  { name: "lint", tool: "oxlint/bin/oxlint", args: [] },
  { name: "types", tool: "typescript/bin/tsc", args: ["--build"] },
  { name: "unused", tool: "knip/bin/knip.js", args: [] },
  { name: "unit", tool: "vitest/vitest.mjs", args: ["run"], results: "unit.json", count: countVitest },
];
/** @type {Suite} */
const e2e = {
  name: "e2e",
  tool: "@playwright/test/cli.js",
  args: ["test"],
  results: "e2e.json",
  count: countPlaywright,
};

const help = `npm test, npm run check [-- SUITE …]

Runs the suites named (${[...check, e2e].map(({ name }) => name).join(", ")}); npm test runs all, npm run check all but e2e.
`;

try {
  process.exitCode = test(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/**
 * @param {string[]} names `check` stands for all suites but e2e; none, for all
 * @returns {number} the exit code
 */
function test(names) {
  const suites = chooseSuites(names);
  if (suites === undefined) {
    process.stdout.write(help);
    return names.includes("--help") ? 0 : 1;
  }
  mkdirSync(results, { recursive: true });
  rmSync(join(results, "total.txt"), { force: true });
  installPackages();
  const browser = suites.includes(e2e) ? installBrowser() : undefined;
  const env = browser === undefined ? toolEnvironment : { ...toolEnvironment, BROADSHEET_BROWSER: browser };
  const counted = suites.map((suite) => ({ name: suite.name, ...runSuite(suite, env) }));
  console.log("");
  for (const { name, passed, failed, seconds } of counted) {
    console.log(
      `${failed === 0 ? "✓" : "✗"} ${name.padEnd(7)} ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
    );
  }
  const sum = (/** @type {"passed" | "failed"} */ key) => counted.reduce((total, count) => total + count[key], 0);
  const total = `${sum("passed")} passed, ${sum("failed")} failed`;
  writeFileSync(join(results, "total.txt"), `${total}\n`);
  console.log(total);
  return sum("failed") === 0 ? 0 : 1;
}

/** @param {string[]} names */
function chooseSuites(names) {
  if (names.length === 0) return [...check, e2e];
  const known = new Map([...check, e2e].map((suite) => [suite.name, [suite]]));
  const chosen = names.flatMap((name) => (name === "check" ? check : (known.get(name) ?? [undefined])));
  return chosen.every((suite) => suite !== undefined) ? chosen : undefined;
}

/**
 * @param {Suite} suite
 * @param {NodeJS.ProcessEnv} env
 */
function runSuite({ name, tool, args, ...suite }, env) {
  console.log(`\n── ${name}`);
  const file = suite.results === undefined ? undefined : join(results, suite.results);
  if (file !== undefined) rmSync(file, { force: true });
  const start = performance.now();
  const { status } = spawnSync(node, [join(root, "node_modules", tool), ...args], { cwd: root, stdio: "inherit", env });
  const report = file !== undefined && existsSync(file) ? readFileSync(file, "utf8") : undefined;
  return { ...countRun(status, suite.count, report), seconds: (performance.now() - start) / 1000 };
}
