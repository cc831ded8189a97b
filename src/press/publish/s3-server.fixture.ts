import { hash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";

export type Stored = { body: Buffer; etag: string; headers: IncomingMessage["headers"] };
/** What goes wrong with a request: an answer of the service, or a connection that breaks. */
export type Fault = { status: number; code: string } | "break" | undefined;

const PAGE = 3;
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (mark) => `&#${mark.charCodeAt(0)};`);

/**
 * A bucket named `news` that keeps to S3's protocol as far as we use it: objects with their headers and MD5, listing page by page, and
 * it refuses what is not signed or not whole. What it was asked is written down in order.
 */
export class S3Server {
  readonly objects = new Map<string, Stored>();
  readonly asked: string[] = [];
  fault: (method: string, key: string) => Fault | Promise<Fault> = () => undefined;
  port = 0;
  readonly #server = createServer((request, response) => void this.#respond(request, response));

  async start(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.listen(0, "127.0.0.1", resolve);
    await promise;
    const address = this.#server.address();
    this.port = typeof address === "object" && address !== null ? address.port : 0;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Names of what was put, in order, since the last time. */
  takePut(): string[] {
    const asked = this.asked.splice(0);
    return asked.filter((line) => line.startsWith("PUT ")).map((line) => line.slice(4));
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const { pathname, searchParams } = new URL(request.url ?? "/", this.endpoint);
    const [, bucket = "", ...rest] = pathname.split("/").map(decodeURIComponent);
    const key = rest.join("/");
    const method = request.method === "GET" ? "LIST" : (request.method ?? "");
    const fault = await this.fault(method, key);
    if (fault === "break") return void request.socket.destroy();
    if (fault !== undefined) return refuse(response, fault.status, fault.code);
    this.asked.push(`${method} ${key}`);
    if (
      !/^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/[\w-]+\/s3\/aws4_request, /u.test(request.headers.authorization ?? "")
    )
      return refuse(response, 403, "InvalidAccessKeyId");
    if (bucket !== "news") return refuse(response, 404, "NoSuchBucket");
    if (method === "PUT") this.#put(key, { body, headers: request.headers }, response);
    else if (method === "HEAD") this.#head(key, response);
    else if (method === "DELETE") this.#delete(key, response);
    else this.#list(searchParams, response);
  }

  #put(key: string, { body, headers }: Omit<Stored, "etag">, response: ServerResponse): void {
    if (headers["x-amz-content-sha256"] !== hash("sha256", body, "hex"))
      return refuse(response, 400, "XAmzContentSHA256Mismatch");
    if (headers["content-md5"] !== hash("md5", body, "base64")) return refuse(response, 400, "BadDigest");
    const etag = hash("md5", body, "hex");
    this.objects.set(key, { body, etag, headers });
    response.writeHead(200, { ETag: `"${etag}"` }).end();
  }

  #delete(key: string, response: ServerResponse): void {
    this.objects.delete(key);
    response.writeHead(204).end();
  }

  #head(key: string, response: ServerResponse): void {
    const object = this.objects.get(key);
    if (object === undefined) return void response.writeHead(404).end();
    const mark = object.headers["x-amz-meta-broadsheet"];
    response.writeHead(200, { ETag: `"${object.etag}"`, ...(mark !== undefined && { "x-amz-meta-broadsheet": mark }) });
    response.end();
  }

  #list(query: URLSearchParams, response: ServerResponse): void {
    const after = query.get("continuation-token") ?? "";
    const keys = [...this.objects.keys()]
      .filter((key) => key.startsWith(query.get("prefix") ?? "") && key > after)
      .sort();
    const page = keys.slice(0, PAGE);
    const contents = page.map(
      (key) => `<Contents><Key>${escaped(key)}</Key><ETag>&quot;${this.objects.get(key)?.etag}&quot;</ETag></Contents>`,
    );
    const more =
      keys.length > PAGE ? `<NextContinuationToken>${escaped(page.at(-1) ?? "")}</NextContinuationToken>` : "";
    response.writeHead(200, { "Content-Type": "application/xml" });
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${more !== ""}</IsTruncated>${more}${contents.join("")}</ListBucketResult>`,
    );
  }
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "Content-Type": "application/xml" });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>As the test wants it</Message></Error>`,
  );
}
