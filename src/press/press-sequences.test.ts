import * as fc from "fast-check";
import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faultsOf } from "./edition-faults.fixture.ts";
import { contentsOf, folder, run, writeFile } from "./press-folder.fixture.ts";

/** A post as an operator may leave it. */
type Given = { minute: number; category: string; tags: string[]; text: string; footer: string; slug?: string };

const given: fc.Arbitrary<Given> = fc.record({
  minute: fc.integer({ min: 0, max: 5000 }),
  category: fc.constantFrom("banks", "funds", "Cars"),
  tags: fc.uniqueArray(fc.constantFrom("Rates", "rates", "利率", "债券"), { maxLength: 2 }),
  text: fc.constantFrom("甲段。", "乙段。", "丙段，长一些，长一些。"),
  footer: fc.constantFrom("", "银行", "金融"),
});

function print({ minute, category, tags, text, footer, slug }: Given): string {
  const time = new Date(Date.UTC(2022, 3, 1) + minute * 240_000).toISOString().slice(0, 16).replace("T", " ");
  const head = `title: 第${minute}条\ndate: ${time}:00 +0000\ncategories: ${category}\ntags: [${tags.join(", ")}]\npermalink: /${category}/${slug ?? "x"}.html`;
  return `---\n${head}\n---\n${text}\n${footer === "" ? "" : `\n[返回${footer}](/category/${category}.html)｜[返回首页](/)\n`}`;
}

/** What may happen to the folder between two runs. */
type Step =
  | { kind: "put"; name: number; post: Given }
  | { kind: "remove"; name: number }
  | { kind: "rename"; name: number; to: number }
  | { kind: "many"; from: number; post: Given };

const name = fc.integer({ min: 0, max: 12 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("put" as const), name, post: given }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("remove" as const), name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("rename" as const), name, to: name }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("many" as const), from: fc.integer({ min: 100, max: 130 }), post: given }),
  },
);

const fileOf = (number: number): string => `posts/_posts/p${number}.md`;

function take(taken: Step): void {
  switch (taken.kind) {
    case "put":
      return writeFile(fileOf(taken.name), print({ ...taken.post, slug: `p${taken.name}` }));
    case "remove":
      return rmSync(join(folder, fileOf(taken.name)), { force: true });
    case "rename":
      try {
        return renameSync(join(folder, fileOf(taken.name)), join(folder, fileOf(taken.to)));
      } catch {
        return undefined; // there is none
      }
    case "many":
      for (let number = taken.from; number < taken.from + 30; number++)
        writeFile(fileOf(number), print({ ...taken.post, minute: taken.post.minute + number * 3, slug: `p${number}` }));
  }
}

const now = new Date("2022-08-01T00:00:00Z");

/** The files that differ between two editions. */
function differences(one: string, other: string): string[] {
  const contents = new Map(contentsOf(other));
  const names = new Set([...contents.keys(), ...contentsOf(one).map(([file]) => file)]);
  const own = new Map(contentsOf(one));
  return [...names].filter((file) => own.get(file) !== contents.get(file));
}

/**
 * Everything printed anew, from the same posts and the same history; into an empty folder, unless an article stays as it was because its
 * post is rejected now: its text is in the edition alone.
 */
async function printAnew(needsText: boolean): Promise<void> {
  rmSync(join(folder, "anew"), { recursive: true, force: true });
  rmSync(join(folder, "anew.ledger"), { recursive: true, force: true });
  cpSync(join(folder, "dist.ledger"), join(folder, "anew.ledger"), { recursive: true });
  if (needsText) cpSync(join(folder, "dist"), join(folder, "anew"), { recursive: true });
  await run({ out: join(folder, "anew"), allowShrink: true, rebuild: true, now });
}

const clear = (): void =>
  ["posts/_posts", "dist", "dist.ledger"].forEach((each) =>
    rmSync(join(folder, each), { recursive: true, force: true }),
  );

/** The card of a title that was changed stays where links show it, but nothing names it: nothing printed anew makes it. */
const isFormerCard = (file: string): boolean => file.startsWith("cards/") && !existsSync(join(folder, "anew", file));

test("whatever happened run by run, the edition is what one whole run makes of the posts and the history", async () => {
  const steps = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(steps, async (runs) => {
      clear();
      writeFile("posts/site.config.json", JSON.stringify({ cards: { newest: 3 } }));
      writeFile(fileOf(99), print({ minute: 1, category: "banks", tags: [], text: "一。", footer: "", slug: "p99" }));
      let rejected: readonly unknown[] = [];
      for (const [index, taken] of runs.entries()) {
        taken.forEach(take);
        ({ rejected } = await run({ allowShrink: true, now: new Date(Date.UTC(2022, 6, 1 + index)) }));
        expect(await faultsOf(join(folder, "dist"))).toEqual([]);
      }
      await printAnew(rejected.length > 0);
      expect(differences("dist", "anew").filter((file) => !isFormerCard(file))).toEqual([]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 240_000);

test("posts that come in the order of their times make the same edition in one run as in many", async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(sizes, fc.array(given, { minLength: 5, maxLength: 5 }), async (batches, kinds) => {
      clear();
      // Of names that are as frequent the one that came first stays: so each is spelled one way.
      for (const kind of kinds) kind.tags = kind.tags.map((tag) => tag.toLowerCase());
      let number = 0;
      for (const size of batches) {
        for (let count = 0; count < size; count++, number++) {
          const post = kinds[number % kinds.length];
          if (post !== undefined) writeFile(fileOf(number), print({ ...post, minute: number, slug: `p${number}` }));
        }
        await run({ now });
      }
      rmSync(join(folder, "whole"), { recursive: true, force: true });
      rmSync(join(folder, "whole.ledger"), { recursive: true, force: true });
      await run({ out: join(folder, "whole"), now });
      expect(differences("dist", "whole")).toEqual([]);
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 240_000);
