// Finds a browser for the tests. No dependencies, any Node from 20 on.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { node, root, Stop } from "./packages.mjs";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];

/** Where installers put browsers without telling PATH. */
const places = [
  "/usr/bin",
  "/usr/local/bin",
  "/snap/bin",
  "/opt/google/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ];
  }),
];

/**
 * A browser of the Chromium family that is there: the one BROADSHEET_BROWSER names, else one found.
 * @returns {string | undefined} its program
 * @throws {Stop} when BROADSHEET_BROWSER names none
 */
export function findBrowser() {
  const named = process.env["BROADSHEET_BROWSER"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Stop(
      `BROADSHEET_BROWSER is ${named}, and no program stands there. Correct it, or take it away to have one found.`,
    );
  }
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), ...places].filter((folder) => folder !== "");
  const programs = folders.flatMap((folder) => [...names.map((name) => join(folder, name)), folder]);
  return programs.find((program) => isBrowser(program));
}

/**
 * Finds a browser or fetches one: Playwright's own, else Debian's where this process may install it.
 * @returns {string | undefined} its program; undefined: Playwright finds its own
 * @throws {Stop} saying what to install
 */
export function installBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (opensPlaywrightsOwn()) return undefined;
  console.log("Installing a browser for the tests …");
  const cli = join(root, "node_modules", "@playwright", "test", "cli.js");
  if (run(node, [cli, "install", "chromium"]) && opensPlaywrightsOwn()) return undefined;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Stop(
    "The tests need a browser, and none could be fetched. Install Chromium, Chrome or Edge, or let BROADSHEET_BROWSER name one.",
  );
}

function opensPlaywrightsOwn() {
  const code =
    'import { chromium } from "@playwright/test"; await (await chromium.launch({ args: ["--no-sandbox"] })).close();';
  return spawnSync(node, ["--input-type=module", "--eval", code], { cwd: root, stdio: "ignore" }).status === 0;
}

/** @param {string} program */
function isBrowser(program) {
  if (!existsSync(program) || !/chrom|edge/iu.test(program)) return false;
  if (process.platform === "win32") return program.endsWith(".exe"); // it would open a window instead of telling its version
  // Ubuntu's chromium-browser is a note that says to install a snap.
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  return status === 0 && /\d+\.\d+/u.test(stdout);
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
}
