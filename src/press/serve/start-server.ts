import compression from "compression";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { constants } from "node:zlib";
import { Responder } from "./responder.ts";

export type RunningServer = {
  /** Where a browser finds it: `http://localhost:4173/`. */
  address: string;
  /** Finishes what is being sent and stops. */
  close: () => Promise<void>;
};

/** How long an answer may take to finish after the server was told to stop. */
const GRACE_MS = 2000;

/** A method, since `compression` is typed for Express: it needs no more than Node's own request and response. */
type Middleware = { handle(request: IncomingMessage, response: ServerResponse, next: () => void): void };

const compressed: Middleware = {
  handle: compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } },
    // Part of a file must stay the part that was asked for.
    filter: (request, response) => response.statusCode !== 206 && compression.filter(request, response),
  }),
};

/**
 * Serves an edition over HTTP, read-only.
 * @param folder the edition's.
 * @param where `port` 0: any free one; `host`: the loopback address by default, so that nothing leaves this machine.
 * @throws what Node says when the port cannot be had (`EADDRINUSE`, `EACCES`).
 */
export async function startServer(
  folder: string,
  { port, host = "127.0.0.1" }: { port: number; host?: string },
): Promise<RunningServer> {
  const responder = new Responder(folder);
  const server = createServer((request, response) => {
    compressed.handle(request, response, () => responder.respond(request, response));
  });
  await listen(server, port, host);
  return { address: addressOf(server, host), close: () => close(server) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(port, host, () => {
    server.off("error", reject);
    resolve();
  });
  return promise;
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const name = host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}/`;
}

function close(server: Server): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  server.close((error) => {
    clearTimeout(late);
    if (error === undefined) resolve();
    else reject(error);
  });
  server.closeIdleConnections();
  return promise;
}
