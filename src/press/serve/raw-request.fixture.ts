import { request } from "node:http";

export type Reply = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };
export type Asking = { method?: string; headers?: Readonly<Record<string, string>> };

/** Asks a server of this machine for the target as it stands, unlike `fetch`, which mends addresses first. */
export function askRaw(port: number, path: string, { method = "GET", headers = {} }: Asking = {}): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const sent = request(
    { port, host: "127.0.0.1", path, method, headers: { ...headers, Connection: "close" } },
    (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    },
  );
  sent.on("error", reject).end();
  return promise;
}
