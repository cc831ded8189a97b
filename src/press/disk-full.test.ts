import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faultsOf } from "./edition-faults.fixture.ts";
import { contentsOf, folder, run, writePosts } from "./press-folder.fixture.ts";

/** A disk of 4 MB; only root may make one. */
function mountSmall(at: string): boolean {
  mkdirSync(at, { recursive: true });
  return spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", at]).status === 0;
}

test("on a full disk the edition stands as it was, the error says so, and the next run goes on", async (context) => {
  const disk = join(folder, "small");
  if (!mountSmall(disk)) return context.skip("A small disk could not be mounted: only root may.");
  try {
    const out = join(disk, "dist");
    writePosts(0, 60);
    await run({ out });
    const filler = join(disk, "filler");
    for (const left of [400_000, 200_000, 80_000, 40_000, 12_000, 0]) {
      const free = Number(spawnSync("df", ["--output=avail", "-B1", disk], { encoding: "utf8" }).stdout.split("\n")[1]);
      writeFileSync(filler, Buffer.alloc(Math.max(0, free - left)));
      writePosts(60, 400);
      await expect(run({ out }), `${left} bytes left`).rejects.toMatchObject({
        message: expect.stringContaining("is full"),
      });
      expect(await faultsOf(out)).toEqual([]);
      rmSync(filler);
    }
    rmSync(join(folder, "posts"), { recursive: true });
    writePosts(0, 70);
    await run({ out, allowShrink: true });
    expect(await faultsOf(out)).toEqual([]);
    await run({ out: join(folder, "elsewhere") });
    expect(contentsOf("small/dist").map(([file]) => file)).toEqual(
      expect.arrayContaining(contentsOf("elsewhere").map(([file]) => file)),
    );
  } finally {
    spawnSync("umount", [disk]);
  }
}, 60_000);
