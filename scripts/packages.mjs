// Runs before anything is installed: no dependencies, any Node from 20 on.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

/** The checkout's folder. */
export const root = resolve(import.meta.dirname, "..");

/** The Node this project is pinned to, brought by the package `node`. */
export const node = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** The environment with the project's own tools in front. */
export const toolEnvironment = {
  ...process.env,
  PATH: [join(root, "node_modules", ".bin"), ...searchPath()].join(delimiter),
};

/** An end that its message explains in full. */
export class Stop extends Error {}

/**
 * Installs what the lockfile asks for, unless it stands already.
 * @throws {Stop} saying what to do.
 */
export function installPackages() {
  if (arePackagesInstalled()) return;
  console.log("Installing packages …");
  const options = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, error } = spawnSync("npm", options, {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32", // npm is npm.cmd there
    env: { ...process.env, PATH: searchPath().join(delimiter) },
  });
  if (error !== undefined)
    throw new Stop(
      `npm did not start (${error.message}). Install Node 20 or newer together with npm, and run this again.`,
    );
  if (status !== 0) throw new Stop("`npm ci` failed; what it says stands above. Mend that, and run this again.");
  if (!runsNode())
    throw new Stop(
      `${node} does not run. The package \`node\` brings it by an install script: allow install scripts, and run this again.`,
    );
}

/** Each package of the lockfile stands in its version, says the note that npm leaves; and the pinned Node runs on this machine. */
function arePackagesInstalled() {
  const note = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(note)) return false;
  const installed = readPackages(note);
  for (const [path, wanted] of Object.entries(readPackages(join(root, "package-lock.json")))) {
    if (path === "" || wanted.optional === true) continue;
    const found = installed[path];
    const isSame = found?.version === wanted.version && found?.integrity === wanted.integrity;
    if (!isSame || !existsSync(join(root, path))) return false;
  }
  return runsNode();
}

const runsNode = () => spawnSync(node, ["--version"]).status === 0;

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
const readPackages = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

/** PATH without the checkout's own folder of tools, which `npm ci` takes away under its own feet. */
function searchPath() {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(root, "node_modules")));
}
