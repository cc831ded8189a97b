import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";

/** What goes wrong with an answer. */
export type Fault =
  /** The connection breaks before anything is said. */
  | "cut"
  /** It breaks halfway through the body. */
  | "truncated"
  /** Nothing is ever said. */
  | "silent"
  /** Nothing is said until `mend`. */
  | "held"
  /** So many bytes are said, the others after `mend`. */
  | { heldAt: number }
  /** 200 with a page, as hosts answer that send every path to the app, or a captive portal. */
  | "page"
  /** 200 with JSON of another shape. */
  | "misshapen"
  /** 200 with the whole file, whatever part was asked for. */
  | "whole"
  /** An error of the server with this status. */
  | { status: number };

/** Stands before the server of the fixture and spoils what a test asks it to. */
export class FaultyServer {
  readonly address: string;
  readonly #faults = new Map<RegExp, Fault>();
  readonly #held: (() => void)[] = [];
  readonly #close: () => void;

  private constructor(address: string, close: () => void) {
    this.address = address;
    this.#close = close;
  }

  /** @param target the address of the server behind it. */
  static start(target: string): Promise<FaultyServer> {
    const { promise, resolve } = Promise.withResolvers<FaultyServer>();
    const server = createServer((asked, response) => started.#answer(target, asked, response));
    let started: FaultyServer;
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address();
      const port = typeof bound === "object" && bound !== null ? bound.port : 0;
      started = new FaultyServer(`http://localhost:${port}/`, () => {
        server.close();
        server.closeAllConnections();
      });
      resolve(started);
    });
    return promise;
  }

  /** From now on spoils the answers for paths that the pattern matches. */
  spoil(path: RegExp, fault: Fault): void {
    this.#faults.set(path, fault);
  }

  /** From now on everything is answered as it should be, and so is what was held. */
  mend(): void {
    this.#faults.clear();
    for (const answer of this.#held.splice(0)) answer();
  }

  close(): void {
    this.#close();
  }

  #answer(target: string, asked: IncomingMessage, response: ServerResponse): void {
    const path = asked.url ?? "/";
    const [, fault] = [...this.#faults].find(([pattern]) => pattern.test(path)) ?? [];
    if (fault === "held") this.#held.push(() => pass({ target, path }, asked, response));
    else if (fault === undefined) pass({ target, path }, asked, response);
    else if (fault === "whole") {
      delete asked.headers.range;
      pass({ target, path }, asked, response);
    } else if (fault === "truncated") pass({ target, path, spoil: truncate }, asked, response);
    else if (typeof fault === "object" && "heldAt" in fault)
      pass({ target, path, spoil: (answer) => this.#holdRest(fault.heldAt, answer, response) }, asked, response);
    else spoilAnswer(fault, response);
  }

  async #holdRest(at: number, answer: IncomingMessage, response: ServerResponse): Promise<void> {
    const whole = await buffer(answer);
    response.write(whole.subarray(0, at));
    this.#held.push(() => response.end(whole.subarray(at)));
  }
}

type Passing = {
  target: string;
  path: string;
  /** Sends the body, in place of sending it as it comes. */
  spoil?: (answer: IncomingMessage, response: ServerResponse) => unknown;
};

function pass(
  { target, path, spoil = (answer, to) => answer.pipe(to) }: Passing,
  asked: IncomingMessage,
  response: ServerResponse,
): void {
  const url = new URL(target);
  const { "accept-encoding": _, ...headers } = asked.headers;
  const sent = request({ host: "127.0.0.1", port: url.port, path, method: asked.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    spoil(answer, response);
  });
  sent.on("error", () => response.destroy());
  asked.pipe(sent);
}

function truncate(answer: IncomingMessage, response: ServerResponse): void {
  answer.once("data", (chunk: Buffer) => {
    response.write(chunk.subarray(0, chunk.length / 2), () => response.destroy());
  });
}

function spoilAnswer(
  fault: Exclude<Fault, "truncated" | "whole" | "held" | { heldAt: number }>,
  response: ServerResponse,
): void {
  if (fault === "silent") return;
  if (fault === "cut") response.destroy();
  else if (fault === "page") response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><p>Welcome!");
  else if (fault === "misshapen")
    response.writeHead(200, { "content-type": "application/json" }).end('{"type":"other"}');
  else response.writeHead(fault.status, { "content-type": "text/plain" }).end("spoilt");
}
