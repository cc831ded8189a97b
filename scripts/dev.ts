// npm run dev: Vite's server on an edition that is pressed again as soon as a post is saved.
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createServer } from "vite";
import { run } from "../src/press/cli.ts";

const root = resolve(import.meta.dirname, "..");
const { values } = parseArgs({ options: { posts: { type: "string" }, port: { type: "string", default: "5173" } } });
const posts = resolve(process.env["INIT_CWD"] ?? root, values.posts ?? join(root, "content"));
const edition = join(root, ".broadsheet", `dev-${createHash("sha256").update(posts).digest("hex").slice(0, 12)}`);

const folders = ["--posts", posts, "--out", edition];
await run(["build", ...folders]);
const pressing = run(["press", ...folders, "--watch"]);
process.env["BROADSHEET_EDITION"] = edition;
const server = await createServer({
  root,
  // Vite would reload the page for each file of the edition; its plugin announces an edition when it is whole.
  server: { port: Number(values.port), watch: { ignored: [join(root, ".broadsheet/**"), join(posts, "**")] } },
});
await server.listen();
server.printUrls();
// Ctrl-C ends the watch, and that the server.
process.exitCode = await pressing;
await server.close();
