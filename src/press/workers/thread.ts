/** A worker in a thread of its own. */
import { parentPort, workerData } from "node:worker_threads";
import * as v from "valibot";
import { ownObject } from "../own-object.ts";
import { PressError } from "../rejection.ts";
import { PressWorker, type PressWorkerOptions } from "./press-worker.ts";
import type { Answer, Request } from "./messages.ts";

const worker = new PressWorker(v.parse(ownObject<PressWorkerOptions>(), workerData));
const Asked = ownObject<Request>();

let last: Promise<unknown> = Promise.resolve();
parentPort?.on("message", (message: unknown) => {
  // One after the other: answers come in the order of the questions.
  last = last.then(() => answer(v.parse(Asked, message))).then((given) => parentPort?.postMessage(given));
});

async function answer(request: Request): Promise<Answer> {
  try {
    switch (request.kind) {
      case "read":
        return { kind: "read", posts: worker.read(request.tasks) };
      case "print":
        return { kind: "print", sheets: await worker.print(request.tasks) };
      case "close":
        return { kind: "close", tally: worker.close() };
    }
  } catch (error) {
    return { kind: "failed", error: toFailure(error) };
  }
}

function toFailure(error: unknown): Extract<Answer, { kind: "failed" }>["error"] {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack = "" } = error;
  if (error instanceof PressError) return { message, remedy: error.remedy, exitCode: error.exitCode };
  return { message, stack, ...("code" in error && typeof error.code === "string" && { code: error.code }) };
}
