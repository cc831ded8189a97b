import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import send from "send";
import {
  cacheControlOf,
  contentTypeOf,
  fileEnding,
  missingFileText,
  pageEnding,
  revalidated,
  securityHeaders,
} from "../outputs/hosts/header-rules.ts";
import { parseAddress } from "./parse-address.ts";
import { readPageStatus } from "./read-page-status.ts";

const hasFileEnding = new RegExp(fileEnding, "iu");
const hasPageEnding = new RegExp(pageEnding, "iu");

/** Answers the requests to one edition, which may be printed anew meanwhile. */
export class Responder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  respond(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
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
      case "missing":
        return this.#sendMissing(address.path, request, response);
      case "file":
        return this.#sendFile(address, request, response);
    }
  }

  async #sendFile(
    { path, query }: { path: string; query: string },
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const file = this.#fileAt(path);
    const page = hasPageEnding.test(file) ? await readPageStatus(this.#nameOf(file)) : undefined;
    if (page !== undefined && page.status !== 410 && page.location !== path)
      return redirect(response, page.status, page.location);
    if (page?.status === 410) return this.#sendPage(file, { request, response, status: 410 });
    response.setHeader("Cache-Control", cacheControlOf(path));
    response.setHeader("Content-Type", contentTypeOf(file));
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
    return !existsSync(this.#nameOf(path)) && existsSync(`${this.#nameOf(path)}.html`) ? `${path}.html` : path;
  }

  #nameOf(path: string): string {
    return join(this.#folder, decodeURIComponent(path));
  }

  /** The file as the app's build compressed it, better than there is time for at each request. Its name is a hash: plain ASCII. */
  #compressed(file: string, request: IncomingMessage, response: ServerResponse): string | undefined {
    if (!file.startsWith("/assets/") || !existsSync(join(this.#folder, `${file}.br`))) return undefined;
    response.setHeader("Vary", "Accept-Encoding");
    if (!/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?![.\d]))/u.test(String(request.headers["accept-encoding"]))) return undefined;
    response.setHeader("Content-Encoding", "br");
    return `${file}.br`;
  }

  /** A page that is not there is a page that says so; any other file is a plain 404, never a page. */
  #sendMissing(path: string, request: IncomingMessage, response: ServerResponse): void {
    if (hasFileEnding.test(path) && !hasPageEnding.test(path)) return answer(response, 404, missingFileText);
    this.#sendPage("/404.html", { request, response, status: 404 });
  }

  /** A page that is the body of an error: whole, whatever was asked for. */
  #sendPage(
    file: string,
    { request, response, status }: { request: IncomingMessage; response: ServerResponse; status: 404 | 410 },
  ): void {
    response.removeHeader("Content-Encoding");
    response.setHeader("Cache-Control", revalidated);
    response.setHeader("Content-Type", contentTypeOf(".html"));
    response.statusCode = status;
    this.#send(file, request, { acceptRanges: false })
      .on("error", () => answer(response, status, status === 404 ? "There is no such page." : "This page is gone."))
      .pipe(response);
  }

  #send(path: string, request: IncomingMessage, options: send.SendOptions = {}): send.SendStream {
    return send(request, path, {
      root: this.#folder,
      index: false,
      dotfiles: "ignore",
      cacheControl: false,
      ...options,
    });
  }
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.removeHeader("Content-Encoding");
  response.writeHead(status, { "Content-Type": contentTypeOf(".txt"), "Cache-Control": revalidated });
  response.end(`${text}\n`);
}

/** Kept by nobody: what leads on today may lead elsewhere tomorrow. */
function redirect(response: ServerResponse, status: number, location: string): void {
  response.removeHeader("Content-Type");
  response.writeHead(status, { Location: location, "Cache-Control": revalidated });
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
