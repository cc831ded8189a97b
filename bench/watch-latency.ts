import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makePosts } from "./make-posts.ts";

const POLL_MS = 2;
const LIMIT_MS = 20_000;

/**
 * Has the press watch a folder, saves posts one by one, and times how long each takes to be listed in the edition.
 * @param where `posts`: a site whose posts are in `_posts`.
 * @param from number of the first made-up post that is not there yet.
 * @returns milliseconds.
 */
export async function timeWatching(
  program: readonly string[],
  where: { posts: string; out: string; site: string },
  from: number,
): Promise<number[]> {
  const { posts, out, site } = where;
  const [node = process.execPath, ...args] = program;
  const press = spawn(node, [...args, "press", "--posts", posts, "--out", out, "--site", site, "--watch"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await once(press.stdout, "data");
    const times: number[] = [];
    for (let number = from; number < from + 5; number++) {
      const before = readEdition(out);
      const start = performance.now();
      makePosts(1, join(posts, "_posts"), number);
      while (readEdition(out) === before && performance.now() - start < LIMIT_MS) await wait(POLL_MS);
      times.push(performance.now() - start);
      await wait(200);
    }
    return times;
  } finally {
    press.kill("SIGTERM");
    await once(press, "exit");
  }
}

/** The manifest is written last: when it is another, all that the post changed stands. */
const readEdition = (out: string): string => readFileSync(join(out, "content/v1/site.json"), "utf8");
