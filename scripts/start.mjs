// npm start: a fresh clone becomes a newspaper to read. No dependencies, any Node from 20 on.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { installPackages, node, root, Stop, toolEnvironment } from "./packages.mjs";

const help = `npm start [-- --posts DIR --port N]

Installs what is missing, prints an edition of the posts and serves it.

  --posts DIR  a Jekyll site or a folder of posts (default: the sample content)
  --port N     the port to listen on (default: 4173, or the next that is free)
`;

const FIRST_PORT = 4173;

/** The press's exit codes after which there is an edition: all posts are published, or some were rejected. */
const published = new Set([0, 3]);

try {
  process.exitCode = await start();
} catch (error) {
  const isKnown =
    error instanceof Stop ||
    (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
  if (!isKnown) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function start() {
  const { values } = parseArgs({
    options: { posts: { type: "string" }, port: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) {
    process.stdout.write(help);
    return 0;
  }
  installPackages();
  const posts =
    values.posts === undefined
      ? join(root, "content")
      : resolve(process.env["INIT_CWD"] ?? process.cwd(), values.posts);
  // An edition for each folder of posts: another folder's articles must not look withdrawn.
  const out = join(root, ".broadsheet", createHash("sha256").update(posts).digest("hex").slice(0, 12));
  const code = await broadsheet("build", "--posts", posts, "--out", out);
  if (!published.has(code))
    throw new Stop(`No edition of ${posts} was printed (exit code ${code}); what the press says stands above.`);
  return broadsheet("serve", out, "--port", values.port ?? String(await findFreePort(FIRST_PORT)));
}

/**
 * Runs a command of the press to its end. The terminal sends Ctrl-C to both; this one waits for the other.
 * @param {...string} args
 * @returns {Promise<number>} its exit code
 */
function broadsheet(...args) {
  const child = spawn(node, [join(root, "bin", "broadsheet.mjs"), ...args], { stdio: "inherit", env: toolEnvironment });
  const pass = () => child.kill("SIGTERM");
  const wait = () => undefined;
  process.on("SIGTERM", pass).on("SIGINT", wait);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (code) => {
      process.off("SIGTERM", pass).off("SIGINT", wait);
      done(code ?? 1);
    });
  });
}

/**
 * @param {number} port
 * @returns {Promise<number>} this port, or the next above it that nobody listens on
 */
function findFreePort(port) {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", (error) => {
      if ("code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES") && port < 65_535)
        done(findFreePort(port + 1));
      else fail(error);
    });
    probe.listen(port, "127.0.0.1", () => probe.close(() => done(port)));
  });
}
