// npm run dev: Vite's server on a pressed edition that is pressed again when a post changes.
import { watch } from "chokidar";
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createServer } from "vite";
import { run } from "../src/press/cli.ts";

/** Editors write a file in several steps. */
const SETTLE_MS = 80;

const root = resolve(import.meta.dirname, "..");
const { values } = parseArgs({ options: { posts: { type: "string" }, port: { type: "string", default: "5173" } } });
const posts = resolve(process.env["INIT_CWD"] ?? root, values.posts ?? join(root, "content"));
const edition = join(root, ".broadsheet", `dev-${createHash("sha256").update(posts).digest("hex").slice(0, 12)}`);

await run(["build", "--posts", posts, "--out", edition]);
process.env["BROADSHEET_EDITION"] = edition;
const server = await createServer({
  root,
  // Vite would reload the page for each file of the edition; its plugin announces an edition when it is whole.
  server: { port: Number(values.port), watch: { ignored: [join(root, ".broadsheet/**"), join(posts, "**")] } },
});
await server.listen();
server.printUrls();

const watcher = watch(posts, { ignoreInitial: true, ignored: /(?:^|[/\\])(?:\.git|node_modules|_site)(?:[/\\]|$)/u });
let timer: NodeJS.Timeout | undefined;
let pressing: Promise<unknown> = Promise.resolve();
watcher.on("all", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    pressing = pressing.then(() => run(["press", "--posts", posts, "--out", edition])).catch(report);
  }, SETTLE_MS);
});

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

async function stop(): Promise<void> {
  clearTimeout(timer);
  await watcher.close();
  await pressing;
  await server.close();
}
process.once("SIGINT", () => void stop().then(() => process.exit()));
process.once("SIGTERM", () => void stop().then(() => process.exit()));
