import { availableParallelism } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, writeFile } from "../press-folder.fixture.ts";
import { parseSiteConfig } from "../site-config.ts";
import { BATCH, WorkerPool } from "./worker-pool.ts";

test("where threads cannot work, the run says why and ends", async () => {
  writeFile("beside", "no folder");
  const pool = new WorkerPool({
    posts: join(folder, "posts"),
    out: join(folder, "dist"),
    beside: join(folder, "beside"),
    appFolder: join(folder, "app"),
    config: parseSiteConfig("{}", "site.config.json"),
    now: new Date(0),
  });
  const tasks = Array.from({ length: 3 * BATCH }, (_, number) => ({ file: `_posts/${number}.md` }));
  // Asked more often than there are threads, one that has failed before is asked again.
  for (let attempt = 0; attempt <= availableParallelism(); attempt++)
    await expect(pool.read(tasks, () => undefined)).rejects.toMatchObject({ code: "ENOTDIR" });
  await expect(pool.close()).rejects.toMatchObject({ code: "ENOTDIR" });
});
