/** Settles after Ctrl-C or SIGTERM. */
export function stopSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.once("SIGINT", () => resolve()).once("SIGTERM", () => resolve());
  return promise;
}
