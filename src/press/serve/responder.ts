import { existsSync, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import send from "send";
import { ArticleFile } from "#contract/article";
import { parseAs } from "#contract/parse-as";
import { articleFile } from "#contract/paths";
import type { ArticleId } from "#contract/teaser";
import { isCode } from "../disk/lock.ts";
import { parseAddress } from "./parse-address.ts";
import { type HeaderRule, headersFor, parseHeadersFile } from "./parse-headers-file.ts";

/** Pages of lists that never change again; `_headers` has no pattern for their numbers. */
const sealedListPage = /^\/content\/v1\/lists\/.+\/\d+\.json$/u;

/** Assets that may stand beside themselves compressed, as `app.js.br`. Their names are hashes: plain ASCII. */
const types = new Map([
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".svg", "image/svg+xml"],
]);

/** Answers the requests to one edition, which may be printed anew meanwhile. */
export class Responder {
  readonly #folder: string;
  #headers: { rules: readonly HeaderRule[]; readAt: number } = { rules: [], readAt: 0 };

  constructor(folder: string) {
    this.#folder = folder;
  }

  respond(request: IncomingMessage, response: ServerResponse): void {
    this.#respond(request, response).catch((error: unknown) => fail(response, error));
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return answer(response, 405, "This server only reads: GET and HEAD.");
    }
    const address = parseAddress(request.url ?? "/");
    switch (address.kind) {
      case "malformed":
        return answer(response, 400, "This address cannot be read: see its percent signs.");
      case "short":
        return this.#redirectToArticle(address.id, request, response);
      case "missing":
        return this.#sendMissing(address.path, request, response);
      case "file":
        return this.#sendFile(address, request, response);
    }
  }

  #sendFile(address: { path: string; query: string }, request: IncomingMessage, response: ServerResponse): void {
    const { path, query } = address;
    this.#setHeaders(path, response);
    if (sealedListPage.test(path)) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    const file = this.#fileAt(path);
    this.#send(this.#compressed(file, request, response) ?? file, request)
      .on("directory", () => redirect(response, 308, `${path}/${query}`))
      .on("error", (error: unknown) => {
        if (statusOf(error) === 404) this.#sendMissing(path, request, response);
        else fail(response, error);
      })
      .pipe(response);
  }

  /** A page whose address has no ending bears one as a file, and is found as on other hosts: `/a/b` is `a/b.html`. */
  #fileAt(path: string): string {
    if (path.endsWith("/")) return `${path}index.html`;
    const named = join(this.#folder, decodeURIComponent(path));
    return !existsSync(named) && existsSync(`${named}.html`) ? `${path}.html` : path;
  }

  /** The file as the app's build compressed it, better than there is time for at each request. */
  #compressed(file: string, request: IncomingMessage, response: ServerResponse): string | undefined {
    const type = types.get(extname(file));
    if (type === undefined || !existsSync(join(this.#folder, `${file}.br`))) return undefined;
    response.setHeader("Vary", "Accept-Encoding");
    if (!/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?![.\d]))/u.test(String(request.headers["accept-encoding"]))) return undefined;
    response.setHeader("Content-Type", type);
    response.setHeader("Content-Encoding", "br");
    return `${file}.br`;
  }

  /** A page that is not there is a page that says so; any other file is a plain 404, never a page. */
  #sendMissing(path: string, request: IncomingMessage, response: ServerResponse): void {
    this.#setHeaders(path, response);
    response.removeHeader("Content-Encoding");
    response.setHeader("Cache-Control", "no-cache");
    if (/\.(?!html?$)[\da-z]{1,11}$/iu.test(path)) return answer(response, 404, "There is no such file.");
    response.statusCode = 404;
    this.#send("/404.html", request)
      .on("error", () => answer(response, 404, "There is no such page."))
      .pipe(response);
  }

  async #redirectToArticle(id: ArticleId, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = articleFile(id);
    try {
      const value: unknown = JSON.parse(await readFile(join(this.#folder, file), "utf8"));
      const { path } = parseAs(ArticleFile, value, file);
      this.#setHeaders(`/a/${id}`, response);
      redirect(response, 302, path);
    } catch (error) {
      if (isCode(error, "ENOENT")) this.#sendMissing(`/a/${id}`, request, response);
      else fail(response, error);
    }
  }

  #send(path: string, request: IncomingMessage): send.SendStream {
    return send(request, path, { root: this.#folder, index: false, dotfiles: "ignore", cacheControl: false });
  }

  #setHeaders(path: string, response: ServerResponse): void {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-cache");
    for (const [name, value] of headersFor(path, this.#rules())) response.setHeader(name, value);
  }

  #rules(): readonly HeaderRule[] {
    const file = join(this.#folder, "_headers");
    const changedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changedAt !== this.#headers.readAt) {
      this.#headers = { rules: changedAt === 0 ? [] : parseHeadersFile(readFileSync(file, "utf8")), readAt: changedAt };
    }
    return this.#headers.rules;
  }
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" });
  response.end(`${text}\n`);
}

function redirect(response: ServerResponse, status: number, location: string): void {
  response.writeHead(status, { Location: location });
  response.end();
}

/** An error that `send` knows the status of (a range, a precondition) or one that nobody foresaw. */
function fail(response: ServerResponse, error: unknown): void {
  const status = statusOf(error) ?? 500;
  if (status === 500) process.stderr.write(`${String(error)}\n`);
  if (response.headersSent) response.destroy();
  else
    answer(response, status, status === 500 ? "The server failed to read this file." : "This request cannot be met.");
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : undefined;
