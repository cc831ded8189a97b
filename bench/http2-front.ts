import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from "node:http2";
import { join } from "node:path";

/** An address under which a server speaks HTTP/2, as hosts do; and what stops it. */
export type Front = { address: string; close: () => void };

/**
 * Stands before a server of HTTP/1.1. Its certificate is made for the occasion and trusted by nobody.
 * @param folder where that is kept.
 * @returns undefined where there is no `openssl`: then the server is to be asked itself.
 */
export async function startFront(target: string, folder: string): Promise<Front | undefined> {
  const files = { key: join(folder, "key.pem"), cert: join(folder, "cert.pem") };
  const made = spawnSync("openssl", [
    ..."req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost".split(" "),
    "-keyout",
    files.key,
    "-out",
    files.cert,
  ]);
  if (made.status !== 0) return undefined;
  const options = { key: readFileSync(files.key), cert: readFileSync(files.cert) };
  const server = createSecureServer(options, (asked, response) => pass(target, asked, response));
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  return { address: `https://localhost:${port}`, close: () => void server.close() };
}

/** What HTTP/2 says otherwise, or not at all. */
const UNKNOWN = /^(?:connection|keep-alive|transfer-encoding)$/u;

function pass(target: string, asked: Http2ServerRequest, response: Http2ServerResponse): void {
  const headers = Object.fromEntries(Object.entries(asked.headers).filter(([name]) => !name.startsWith(":")));
  const sent = request(new URL(asked.url, target), { method: asked.method, headers }, (answer) => {
    for (const [name, value] of Object.entries(answer.headers))
      if (value !== undefined && !UNKNOWN.test(name)) response.setHeader(name, value);
    response.writeHead(answer.statusCode ?? 502);
    answer.pipe(response);
  });
  sent.on("error", () => response.stream.destroy());
  asked.pipe(sent);
}
