import type { Browser, CDPSession } from "@playwright/test";
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";

const settings: [method: string, params: object][] = [
  ["Emulation.setDeviceMetricsOverride", { width: 390, height: 844, deviceScaleFactor: 2, mobile: true }],
  ["Emulation.setTouchEmulationEnabled", { enabled: true }],
  ["Network.enable", {}],
  [
    "Network.emulateNetworkConditions",
    { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  ],
  ["Page.enable", {}],
];

/** What the browser says to one of our commands. */
const Answer = v.object({
  id: v.optional(v.number()),
  result: v.optional(
    v.object({
      result: v.optional(v.object({ value: v.optional(v.unknown()) })),
      exceptionDetails: v.optional(v.unknown()),
    }),
  ),
  error: v.optional(v.unknown()),
});
type Answer = v.InferOutput<typeof Answer>;

/**
 * A tab of a slow phone with nothing cached. It is driven past Playwright's pages, which keep V8's inspector at work: for
 * that the engine reads the libraries a second time.
 */
export class Phone {
  readonly #answers = new Map<number, (answer: Answer) => void>();
  #asked = 0;

  readonly #browser: CDPSession;
  readonly #tab: { contextId: string; sessionId: string };

  private constructor(browser: CDPSession, tab: { contextId: string; sessionId: string }) {
    this.#browser = browser;
    this.#tab = tab;
    browser.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => {
      if (sessionId !== tab.sessionId) return;
      const answer = v.parse(Answer, JSON.parse(message));
      if (answer.id !== undefined) this.#answers.get(answer.id)?.(answer);
    });
  }

  /**
   * @param options.slowdown how many times slower than this machine's the processor is.
   * @param options.script runs in every page before its own.
   */
  static async open(browser: Browser, { slowdown, script }: { slowdown: number; script: () => void }): Promise<Phone> {
    const session = await browser.newBrowserCDPSession();
    const { browserContextId: contextId } = await session.send("Target.createBrowserContext");
    const { targetId } = await session.send("Target.createTarget", { url: "about:blank", browserContextId: contextId });
    const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
    const phone = new Phone(session, { contextId, sessionId });
    for (const [method, params] of settings) await phone.#send(method, params);
    await phone.#send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await phone.#send("Page.addScriptToEvaluateOnNewDocument", { source: `(${script.toString()})()` });
    return phone;
  }

  async goto(url: string): Promise<void> {
    await this.#send("Page.navigate", { url });
    const isThere = `location.href === ${JSON.stringify(url)} && document.readyState === "complete"`;
    while ((await this.evaluate(isThere)) !== true) await sleep(50);
  }

  /** The value of an expression in the page, awaited. */
  async evaluate(expression: string): Promise<unknown> {
    const { result } = await this.#send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (result?.exceptionDetails !== undefined)
      throw new Error(`${expression} failed: ${JSON.stringify(result.exceptionDetails)}`);
    return result?.result?.value;
  }

  async hover({ x, y }: { x: number; y: number }): Promise<void> {
    await this.#send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
  }

  async close(): Promise<void> {
    await this.#browser.send("Target.disposeBrowserContext", { browserContextId: this.#tab.contextId });
    await this.#browser.detach();
  }

  async #send(method: string, params: object): Promise<Answer> {
    const id = ++this.#asked;
    const answered = new Promise<Answer>((resolve) => this.#answers.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.#browser.send("Target.sendMessageToTarget", { sessionId: this.#tab.sessionId, message });
    const answer = await answered;
    this.#answers.delete(id);
    if (answer.error !== undefined) throw new Error(`${method} failed: ${JSON.stringify(answer.error)}`);
    return answer;
  }
}
