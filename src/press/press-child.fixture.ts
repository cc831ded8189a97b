/** A press in a process of its own, which a test may kill: `node press-child.fixture.ts FOLDER OPTIONS-AS-JSON`. */
import { join } from "node:path";
import * as v from "valibot";
import { press } from "./press.ts";
import { PressError } from "./rejection.ts";

const Options = v.object({ now: v.string(), rebuild: v.boolean() });

const [folder = "", given = "{}"] = process.argv.slice(2);
const { now, rebuild } = v.parse(Options, JSON.parse(given));
process.stdout.write("started\n");
try {
  const report = await press(
    {
      posts: join(folder, "posts"),
      out: join(folder, "dist"),
      appFolder: join(folder, "app"),
      allowShrink: true,
      rebuild,
      renew: 1000,
      rules: "test",
      now: new Date(now),
    },
    () => undefined,
  );
  process.stdout.write(`${JSON.stringify(report)}\n`);
} catch (error) {
  if (!(error instanceof PressError)) throw error;
  process.stderr.write(error.message);
  process.exitCode = error.exitCode;
}
