import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import * as v from "valibot";
import { Texts, type TextRef } from "../disk/texts.ts";
import { readBody } from "../disk/read-body.ts";
import type { ReadPost, ReadTask } from "../drafts/read-posts.ts";
import type { ArticleRow } from "../ledger/article-rows.ts";
import { ownObject } from "../own-object.ts";
import { PressError } from "../rejection.ts";
import { type Answer, OWN, type Request } from "./messages.ts";
import type { PressWorker, PressWorkerOptions, PrintedSheet, PrintTask, Tally } from "./press-worker.ts";

/** A run with fewer posts or sheets than this is done before threads have started. */
const FEW = 60;
/** How many are given to a thread at once. */
export const BATCH = 40;
/** How many batches each thread has, so that none is idle: one, and one that waits. Of those that take seconds none waits. */
const AT_ONCE = { usual: 2, long: 1 };

type Options = Omit<PressWorkerOptions, "number">;

/** All workers of a run: one in this thread for little work, one in each of several threads for much. */
export class WorkerPool {
  readonly #options: Options;
  #own: PressWorker | undefined;
  /** To read from. */
  #texts: Texts | undefined;
  #threads: Thread[] = [];

  constructor(options: Options) {
    this.#options = options;
  }

  /** @param done is given the results batch by batch, in any order. */
  async read(tasks: readonly ReadTask[], done: (posts: ReadPost[]) => void): Promise<void> {
    if (tasks.length === 0) return;
    if (this.#isLittle(tasks.length)) done((await this.#worker()).read(tasks));
    else
      await this.#share(toBatches(tasks), AT_ONCE.usual, async (thread, batch) => {
        const answer = await thread.ask({ kind: "read", tasks: batch });
        if (answer.kind === "read") done(answer.posts);
      });
  }

  /**
   * @param batches may be made while earlier ones are printed.
   * @param how `count`: of all tasks; `areLong`: whether each takes seconds.
   */
  async print(
    batches: Iterable<PrintTask[]>,
    { count, areLong }: { count: number; areLong: boolean },
    done: (sheets: PrintedSheet[]) => void,
  ): Promise<void> {
    if (this.#isLittle(count)) for (const batch of batches) done(await (await this.#worker()).print(batch));
    else
      await this.#share(batches, areLong ? AT_ONCE.long : AT_ONCE.usual, async (thread, batch) => {
        const answer = await thread.ask({ kind: "print", tasks: batch });
        if (answer.kind === "print") done(answer.sheets);
      });
  }

  /** As `PrintContext` has it, in this thread. */
  readBody(row: ArticleRow, ref: TextRef | undefined): string | undefined {
    return readBody(row, ref, { out: this.#options.out, texts: this.#kept() });
  }

  /** What a worker kept aside. */
  readText(ref: TextRef): string {
    return this.#kept().get(ref);
  }

  #kept(): Texts {
    return (this.#texts ??= new Texts(this.#options.beside, OWN));
  }

  #isLittle(count: number): boolean {
    return this.#threads.length === 0 && count < FEW;
  }

  /** All that reads and prints takes a while to load, and many runs need none of it here. */
  async #worker(): Promise<PressWorker> {
    const { PressWorker } = await import("./press-worker.ts");
    return (this.#own ??= new PressWorker({ ...this.#options, number: OWN }));
  }

  async #share<T>(
    batches: Iterable<T>,
    atOnce: number,
    work: (thread: Thread, batch: T) => Promise<void>,
  ): Promise<void> {
    if (this.#threads.length === 0) {
      const count = availableParallelism();
      this.#threads = Array.from({ length: count }, (_, index) => new Thread({ ...this.#options, number: index + 1 }));
    }
    const rest = batches[Symbol.iterator]();
    const keepBusy = async (thread: Thread): Promise<void> => {
      for (let next = rest.next(); next.done !== true; next = rest.next()) await work(thread, next.value);
    };
    const lines = this.#threads.flatMap((thread) => Array.from({ length: atOnce }, () => keepBusy(thread)));
    await Promise.all(lines);
  }

  /** @returns what each worker did. */
  async close(): Promise<Tally[]> {
    this.#texts?.close();
    const threads = await Promise.all(this.#threads.map((thread) => thread.close()));
    return [...(this.#own === undefined ? [] : [this.#own.close()]), ...threads.flatMap((tally) => tally ?? [])];
  }
}

function* toBatches<T>(items: readonly T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += BATCH) yield items.slice(from, from + BATCH);
}

const Answered = ownObject<Answer>();

/** Written as this file is, in a checkout, or bundled as it is, in a package. */
const program = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

/** A worker in another thread. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] = [];
  /** Why it answers no more. */
  #failure: unknown;

  constructor(options: PressWorkerOptions) {
    this.#worker = new Worker(program, { workerData: options });
    this.#worker.on("message", (message: unknown) => this.#settle(v.parse(Answered, message)));
    this.#worker.on("error", (error: unknown) => {
      this.#failure = error;
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  ask(request: Request): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    if (this.#failure !== undefined) reject(this.#failure);
    else {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(request);
    }
    return promise;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.shift();
    if (answer.kind === "failed") waiting?.reject(toError(answer.error));
    else waiting?.resolve(answer);
  }

  async close(): Promise<Tally | undefined> {
    const answer = await this.ask({ kind: "close" });
    await this.#worker.terminate();
    return answer.kind === "close" ? answer.tally : undefined;
  }
}

function toError({ message, remedy, exitCode, ...error }: Extract<Answer, { kind: "failed" }>["error"]): Error {
  if (remedy !== undefined) return new PressError(message, { remedy, ...(exitCode !== undefined && { exitCode }) });
  return Object.assign(new Error(message), error);
}
