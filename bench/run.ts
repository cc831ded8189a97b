// npm run bench -- press | reading
const benches = new Map([
  ["press", async () => (await import("./press.ts")).benchPress],
  ["reading", async () => (await import("./reading.ts")).benchReading],
]);

const [name = "", ...args] = process.argv.slice(2);
const load = benches.get(name);
if (load === undefined) {
  process.stderr.write(
    "npm run bench -- press [N …] [--posts DIR]\nnpm run bench -- reading [--posts DIR] [--runs N]\n",
  );
  process.exitCode = 1;
} else {
  const bench = await load();
  await bench(args);
}
