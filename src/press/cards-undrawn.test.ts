import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import * as v from "valibot";
import { expect, test } from "vitest";
import { faultsOf } from "./edition-faults.fixture.ts";
import { folder, readArticle, run, writeFile, writePosts } from "./press-folder.fixture.ts";

const Report = v.object({
  published: v.number(),
  warnings: v.array(v.object({ file: v.string(), message: v.string() })),
});

/** Runs the press where the library that draws has no build for the system. */
async function runWithoutDrawing(): Promise<v.InferOutput<typeof Report>> {
  const program = join(import.meta.dirname, "press-child.fixture.ts");
  const env = { ...process.env, NAPI_RS_NATIVE_LIBRARY_PATH: join(folder, "no-such-library.node") };
  const options = JSON.stringify({ now: "2022-05-01T00:00:00Z", rebuild: false });
  const child = spawn(process.execPath, [program, folder, options], { env, stdio: ["ignore", "pipe", "inherit"] });
  const [output] = await Promise.all([text(child.stdout), once(child, "exit")]);
  return v.parse(Report, JSON.parse(output.slice(output.indexOf("{"))));
}

const cardsOf = (minutes: readonly number[]): boolean[] => minutes.map((minute) => "card" in readArticle(`p${minute}`));

test("where nothing can be drawn the articles are published without cards, and the report says which and why", async () => {
  writeFile("posts/site.config.json", JSON.stringify({ url: "https://news.example", cards: { newest: 2 } }));
  writePosts(0, 3);
  const { published, warnings } = await runWithoutDrawing();
  expect(published).toBe(3);
  expect(warnings.map(({ file }) => file).sort()).toEqual([
    "_posts/2022-04-30-p1.md",
    "_posts/2022-04-30-p2.md",
    "site.config.json",
  ]);
  for (const { message } of warnings)
    expect(message).toMatch(/could not be drawn: .*(?:native binding|no-such-library)/su);
  expect(cardsOf([0, 1, 2])).toEqual([false, false, false]);
  expect(await faultsOf(join(folder, "dist"))).toEqual([]);
  await run({ rebuild: true });
  expect(cardsOf([0, 1, 2])).toEqual([false, true, true]);
});
