import type { Browser } from "@playwright/test";
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import { Phone } from "./phone.ts";

/** How a question was answered: until its first results stood there, in milliseconds, and what came over the wire for it. */
export type Answered = { question: string; milliseconds: number; bytes: number; requests: number };

const AnsweredSchema = v.object({ milliseconds: v.number(), bytes: v.number(), requests: v.number() });

/**
 * Asks in the page's own field, by Enter. It must name nothing outside itself.
 * @param pause between the moment at which the question stands there, as an input method puts it, and Enter, from which time counts.
 */
async function ask(
  question: string,
  pause: number,
): Promise<{ milliseconds: number; bytes: number; requests: number }> {
  const input = document.querySelector<HTMLInputElement>("main form[role=search] input");
  if (input === null) throw new Error("The page has no field.");
  const typed = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, question);
  input.dispatchEvent(new Event("input", { bubbles: true }));
  if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  const start = pause > 0 ? performance.now() : typed;
  input.form?.requestSubmit();
  const isAnswered = (): boolean =>
    document.title.startsWith(`${question} - `) &&
    document.querySelector('main [aria-busy="false"]') !== null &&
    document.querySelector("main article, main h2 + p") !== null;
  while (!isAnswered()) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (performance.now() - start > 60_000) throw new Error(`“${question}” was not answered in a minute.`);
  }
  const milliseconds = performance.now() - start;
  const fetched = performance
    .getEntriesByType("resource")
    .filter((entry) => entry instanceof PerformanceResourceTiming && entry.startTime >= typed)
    .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.transferSize : 0))
    .filter((size) => size > 0);
  return { milliseconds, bytes: fetched.reduce((sum, size) => sum + size, 0), requests: fetched.length };
}

type Bench = { browser: Browser; slowdown: number; address: string; pause?: number };

/** Each in a tab in which the search was opened and come to rest, and nothing was asked. */
export async function askEach(questions: readonly string[], bench: Bench): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const question of questions) answers.push(...(await askInTurn([question], bench)).answers);
  return answers;
}

/** One after the other in one tab. `before`: bytes of the index that came before the first. */
export async function askInTurn(
  questions: readonly string[],
  { browser, slowdown, address, pause = 0 }: Bench,
): Promise<{ answers: Answered[]; before: number }> {
  const phone = await Phone.open(browser, {
    slowdown,
    script: () => performance.setResourceTimingBufferSize(1_000_000),
  });
  try {
    await phone.goto(`${address}/search`);
    const isReady = `document.querySelector("main dl") !== null && performance.getEntriesByType("resource").some(({ name }) => name.includes("search.json"))`;
    while ((await phone.evaluate(isReady)) !== true) await sleep(50);
    await sleep(2500);
    const before = v.parse(
      v.number(),
      await phone.evaluate(
        `performance.getEntriesByType("resource").filter(({ name }) => name.includes("/content/v1/s")).reduce((sum, { transferSize }) => sum + transferSize, 0)`,
      ),
    );
    const answers: Answered[] = [];
    for (const question of questions) {
      const answer = await phone.evaluate(`(${ask.toString()})(${JSON.stringify(question)}, ${pause})`);
      answers.push({ question, ...v.parse(AnsweredSchema, answer) });
      await sleep(30);
    }
    return { answers, before };
  } finally {
    await phone.close();
  }
}
