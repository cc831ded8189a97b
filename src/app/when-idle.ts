/**
 * Runs a task when the browser has nothing better to do.
 * @returns what calls it off.
 */
export function whenIdle(task: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const id = requestIdleCallback(task);
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(task, 500); // Safari has no idle callback
  return () => clearTimeout(id);
}
