// npm run bench -- press | reading | search | sizes | cards
import { availableParallelism, loadavg } from "node:os";
import { benchCards } from "./cards.ts";
import { benchPress } from "./press.ts";
import { benchReading } from "./reading.ts";
import { benchSearch } from "./search.ts";
import { benchSizes } from "./sizes.ts";

const benches = new Map([
  ["press", benchPress],
  ["reading", benchReading],
  ["search", benchSearch],
  ["sizes", benchSizes],
  ["cards", benchCards],
]);

const [name = "", ...args] = process.argv.slice(2);
const bench = benches.get(name);
if (bench === undefined) {
  process.stderr.write(
    "npm run bench -- press [N …] [--in DIR] [--hugo PROGRAM]\nnpm run bench -- reading [--posts DIR] [--runs N] [--slowdown N]\nnpm run bench -- search [N …] [--in DIR] [--posts DIR] [--terms N] [--slowdown N] [--no-peers]\nnpm run bench -- sizes [N …] [--in DIR]\nnpm run bench -- cards [N]\n",
  );
  process.exitCode = 1;
} else {
  const [load = 0] = loadavg();
  process.stdout.write(
    `load ${load.toFixed(1)} on ${availableParallelism()} processors: compare times within one run only\n`,
  );
  await bench(args);
}
