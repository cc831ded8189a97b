import { createContext, Script } from "node:vm";
import { isCode } from "./disk/lock.ts";
import { PostError } from "./rejection.ts";

/** The largest posts take a second. */
const LIMIT_MS = 10_000;

const script = new Script("workOn()");

/** One for all calls: a context takes milliseconds to make. */
const room: { workOn: () => void } = { workOn: () => undefined };
let context: ReturnType<typeof createContext> | undefined;

/**
 * Works on one item after the other. One that cannot be used (a `PostError`), or takes too long, is given to `reject`, and stops no
 * other: `node:vm` ends whatever is at work, a loop or a regular expression, when its time is over (decision 6).
 */
export function attemptEach<T>(
  items: readonly T[],
  work: (item: T, index: number) => void,
  reject: (item: T, error: PostError) => void,
  limitMs = LIMIT_MS,
): void {
  const queue = items.entries();
  let step = queue.next();
  const workOn = (): void => {
    // Each call of a script costs a thread that watches it: many short items share one.
    for (
      const end = performance.now() + limitMs / 10;
      step.done !== true && performance.now() < end;
      step = queue.next()
    ) {
      const [index, item] = step.value;
      try {
        work(item, index);
      } catch (error) {
        if (!(error instanceof PostError)) throw error;
        reject(item, error);
      }
    }
  };
  room.workOn = workOn;
  context ??= createContext(room);
  while (step.done !== true) {
    try {
      script.runInContext(context, { timeout: limitMs });
    } catch (error) {
      if (!isCode(error, "ERR_SCRIPT_EXECUTION_TIMEOUT")) throw error;
      reject(step.value[1], tooSlow(limitMs));
      step = queue.next();
    }
  }
}

const tooSlow = (limitMs: number): PostError =>
  new PostError(`No article could be made of it within ${limitMs / 1000} seconds.`, {
    line: 0,
    remedy: "Look for one mark or tag repeated thousands of times and take it out, or cut the post in two.",
  });
