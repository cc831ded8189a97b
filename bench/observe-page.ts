import type { Visit } from "./visit.ts";

declare global {
  interface Window {
    observed: {
      result: () => Visit;
      /** When the last request or long task that is known ended. */
      busyUntil: () => number;
      middleOfLink: () => { x: number; y: number };
      clickToTitle: () => Promise<number>;
    };
  }
}

/** Runs in the page, before anything of its own. It must name nothing outside itself. */
export function observePage(): void {
  const longTasks: PerformanceEntry[] = [];
  const seen = { fcp: 0, lcp: 0, cls: 0, idleAt: Infinity, hydratedAt: 0 };
  const observe = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });

  observe("paint", (entry) => {
    if (entry.name !== "first-contentful-paint") return;
    seen.fcp = entry.startTime;
    lookForReact();
  });
  observe("largest-contentful-paint", (entry) => (seen.lcp = entry.startTime));
  observe("longtask", (entry) => longTasks.push(entry));
  observe("layout-shift", (entry) => {
    if ("hadRecentInput" in entry && entry.hadRecentInput === false && "value" in entry)
      seen.cls += Number(entry.value);
  });

  const whenIdle = window.requestIdleCallback.bind(window);
  window.requestIdleCallback = (callback, options) =>
    whenIdle((deadline) => {
      seen.idleAt = Math.min(seen.idleAt, performance.now());
      callback(deadline);
    }, options);

  // React leaves its mark on an element when it has taken it over.
  const lookForReact = (): void => {
    const link = document.querySelector("main a");
    if (link !== null && Object.keys(link).some((key) => key.startsWith("__react")))
      seen.hydratedAt = performance.now();
    else setTimeout(lookForReact, 20);
  };

  const requests = (): PerformanceResourceTiming[] =>
    ["navigation", "resource"]
      .flatMap((type) => performance.getEntriesByType(type))
      .filter((entry) => entry instanceof PerformanceResourceTiming);

  const kindOf = ({ name, entryType }: PerformanceResourceTiming): string => {
    if (entryType === "navigation") return "page";
    const path = new URL(name).pathname;
    if (/\.(?:png|jpe?g|webp|avif|gif|svg|ico)$/u.test(path)) return "pictures";
    if (path.endsWith(".js")) return "scripts";
    if (path.endsWith(".css")) return "styles";
    return path.endsWith(".json") ? "content" : "other";
  };

  const result = (): Visit => {
    const all = requests();
    const bytes: Record<string, number> = {};
    for (const request of all) bytes[kindOf(request)] = (bytes[kindOf(request)] ?? 0) + request.transferSize;
    const early = all.filter((request) => request.startTime < seen.idleAt && kindOf(request) !== "pictures");
    const afterPaint = longTasks.filter((task) => task.startTime + task.duration > seen.fcp);
    return {
      fcp: seen.fcp,
      lcp: seen.lcp,
      cls: seen.cls,
      tbt: afterPaint.reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0),
      tti: Math.max(seen.fcp, seen.hydratedAt, ...afterPaint.map((task) => task.startTime + task.duration)),
      requests: all.length,
      bytes,
      bytesBeforeIdle: early.reduce((sum, request) => sum + request.transferSize, 0),
    };
  };

  const nextPaint = (): Promise<number> =>
    new Promise((resolve) => {
      // The task after a frame's callbacks runs when the frame is drawn.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener("message", () => resolve(performance.now()));
        channel.port1.start();
        channel.port2.postMessage(undefined);
      });
    });

  const firstLink = (): HTMLElement => {
    const link = document.querySelector<HTMLElement>("main h2 a, main h3 a");
    if (link === null) throw new Error("The page has no link to an article.");
    return link;
  };

  const middleOfLink = (): { x: number; y: number } => {
    const { left, top, width, height } = firstLink().getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };

  const clickToTitle = async (): Promise<number> => {
    const link = firstLink();
    const title = link.textContent.replaceAll(/\s/gu, "");
    const start = performance.now();
    link.click();
    for (;;) {
      const paintedAt = await nextPaint();
      if (document.querySelector("main h1")?.textContent.replaceAll(/\s/gu, "") === title) return paintedAt - start;
      if (paintedAt - start > 10_000) throw new Error(`“${title}” did not appear within ten seconds of the click.`);
    }
  };

  window.observed = {
    result,
    busyUntil: () =>
      Math.max(
        0,
        ...requests().map((entry) => entry.responseEnd),
        ...longTasks.map((task) => task.startTime + task.duration),
      ),
    middleOfLink,
    clickToTitle,
  };
}
