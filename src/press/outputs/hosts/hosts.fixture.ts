import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { askRaw } from "../../serve/raw-request.fixture.ts";
import { startServer } from "../../serve/start-server.ts";

/** A server of an edition: `folder` holds the edition in `site` and what is beside it in `hosts`. */
export type Host = { name: string; isInstalled: boolean; start(folder: string): Promise<RunningHost> };
export type RunningHost = { port: number; close: () => Promise<void> };

/** Debian keeps nginx where only root looks. */
const environment = { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin` };
const isInstalled = (program: string, option: string): boolean =>
  spawnSync(program, [option], { env: environment }).error === undefined;

const serve: Host = {
  name: "serve",
  isInstalled: true,
  start: async (folder) => {
    const { address, close } = await startServer(join(folder, "site"), { port: 0 });
    return { port: Number(new URL(address).port), close };
  },
};

const nginx: Host = {
  name: "nginx",
  isInstalled: isInstalled("nginx", "-v"),
  start: async (folder) => {
    const port = await freePort();
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    );
    const configuration = join(folder, "nginx.conf");
    writeFileSync(
      configuration,
      `daemon off; master_process off; pid ${folder}/nginx.pid; error_log stderr; events {}
http {
  access_log off; ${temporary.join(" ")}
  include ${folder}/hosts/nginx/http.conf;
  server { listen 127.0.0.1:${port}; root ${folder}/site; include ${folder}/hosts/nginx/server.conf; }
}`,
    );
    return run("nginx", ["-p", folder, "-c", configuration], port);
  },
};

const caddy: Host = {
  name: "Caddy",
  isInstalled: isInstalled("caddy", "version"),
  start: async (folder) => {
    const port = await freePort();
    const configuration = join(folder, "Caddyfile");
    writeFileSync(
      configuration,
      `{
  admin off
  auto_https off
}
import ${folder}/hosts/Caddyfile
http://127.0.0.1:${port} {
  root * ${folder}/site
  import broadsheet
}`,
    );
    return run("caddy", ["run", "--config", configuration, "--adapter", "caddyfile"], port);
  },
};

export const hosts: readonly Host[] = [serve, nginx, caddy];

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), contents);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  server.close();
  await once(server, "close");
  return port;
}

async function run(program: string, words: string[], port: number): Promise<RunningHost> {
  const child = spawn(program, words, { env: environment, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt++) {
    try {
      await askRaw(port, "/");
      return { port, close: () => stop(child) };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  await stop(child);
  throw new Error(`${program} did not start:\n${said}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = once(child, "exit");
  child.kill("SIGTERM");
  await end;
}
